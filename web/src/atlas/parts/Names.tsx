// Names, each in its own direction: an Arabic name in an English line moves nothing around it.
import { A, hrefOf } from '../address';

type Actor = { __typename?: string; slug: string; name: string };

export function ActorLink({ actor }: { actor: Actor }) {
  return (
    <A href={hrefOf(actor)}>
      <bdi>{actor.name}</bdi>
    </A>
  );
}

/** Several, as a list in a line. */
export function ActorLinks({ actors }: { actors: Actor[] }) {
  return actors.map((actor, index) => (
    <span key={actor.slug}>
      {index > 0 && ', '}
      <ActorLink actor={actor} />
    </span>
  ));
}

type Name = { text: string; language?: string | null; script?: string | null };

export function Written({ name: { text, language, script } }: { name: Name }) {
  return (
    <bdi dir="auto" {...(language && { lang: script ? `${language}-${script}` : language })}>
      {text}
    </bdi>
  );
}
