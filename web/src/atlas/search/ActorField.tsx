// A field for one actor, by its name. What the address holds is its slug, or a code; the field shows the name.
import { graphql } from '../../gql';
import { useAnswer } from '../api';
import { Combobox } from './Combobox';

const ActorOfFieldDocument = graphql(`
  query ActorOfField($ref: ActorRef!) {
    actor(ref: $ref) {
      name
    }
  }
`);

type Props = { label: string; actorRef: string | undefined; placeholder: string; take: (slug: string) => void };

export function ActorField({ label, actorRef, placeholder, take }: Props) {
  const { data } = useAnswer(ActorOfFieldDocument, actorRef ? { ref: actorRef } : undefined);
  const name = (actorRef && data?.actor?.name) || actorRef || '';
  return (
    <Combobox
      key={name}
      label={label}
      labelled
      begin={name}
      placeholder={placeholder}
      kinds={['COUNTRY', 'ORGANIZATION', 'PERSON']}
      take={({ slug }) => take(slug)}
      enter={(query) => take(query.toLowerCase().replace(/\s+/g, '-'))}
    />
  );
}
