// The map by itself, seen from one country or organization, which the address names.
import { graphql } from '../../gql';
import { setParams, useAddress, useAsOf } from '../address';
import { useAnswer } from '../api';
import { One } from '../parts/One';
import { Title } from '../parts/Title';
import { ActorField } from '../search/ActorField';
import { Lazy } from '../views';

const CentreDocument = graphql(`
  query Centre($ref: ActorRef!) {
    actor(ref: $ref) {
      id
      ...ActorName
    }
  }
`);

const usual = 'kazakhstan';

export function MapPage() {
  const ref = useAddress().params.get('of') ?? usual;
  const asOf = useAsOf();
  const answer = useAnswer(CentreDocument, { ref });
  return (
    <>
      <Title window="Map">Map</Title>
      <div className="fields">
        <ActorField label="Seen from" actorRef={ref} placeholder="Kazakhstan" take={(of) => setParams({ of })} />
      </div>
      <One answer={answer} name={ref} record={(data) => data.actor}>
        {(actor) => <Lazy view="map" node={actor} {...(asOf && { asOf })} />}
      </One>
    </>
  );
}
