-- $1 the country's code
select json_build_object('country', json_build_object(
    'code', country.code,
    'alpha3', country.alpha3,
    'name', record.title,
    'officialName', country.official_name,
    'capital', case when place.id is not null then json_build_object('name', place.name) end))::text
from country
join record on record.id = country.id and record.retracted is null
left join place on place.id = country.capital_id
where country.code = $1
