-- Missions have an address on the map, which is not that of their city, and one on the web.

alter table mission
    add latitude double precision check (latitude between -90 and 90),      -- WGS 84, degrees
    add longitude double precision check (longitude between -180 and 180),
    add url text,
    add check ((latitude is null) = (longitude is null));
