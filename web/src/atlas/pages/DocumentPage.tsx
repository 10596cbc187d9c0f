// An imported document: its sections, read when they are opened, with the passage that a link leads to marked, and in it the
// sentence that states the fact.
import { useEffect, useRef, useState } from 'react';
import { graphql } from '../../gql';
import type { DocumentCitationQuery, PassageOfDocumentQuery, SectionHeadFragment } from '../../gql/graphql';
import { A, hrefOf, useAddress } from '../address';
import { useAnswer } from '../api';
import { Facts } from '../parts/Facts';
import { One } from '../parts/One';
import { Outside } from '../parts/Sources';
import { Title } from '../parts/Title';
import { Trouble } from '../parts/Trouble';
import { View } from '../parts/View';

graphql(`
  fragment SectionHead on Section {
    id
    heading
    level
  }
`);

const DocumentDocument = graphql(`
  query Document($slug: String!) {
    document(slug: $slug) {
      slug
      title
      url
      categories
      source {
        __typename
        slug
        title
      }
      dataset {
        title
        licence
      }
      sections {
        ...SectionHead
        subsections {
          ...SectionHead
          subsections {
            ...SectionHead
            subsections {
              ...SectionHead
            }
          }
        }
      }
    }
  }
`);

const SectionDocument = graphql(`
  query Section($id: ID!) {
    node(id: $id) {
      ... on Section {
        passages(first: 500) {
          totalCount
          nodes {
            id
            text
          }
        }
      }
    }
  }
`);

const PassageDocument = graphql(`
  query PassageOfDocument($id: ID!) {
    node(id: $id) {
      ... on Passage {
        id
        section {
          id
        }
      }
    }
  }
`);

const CitationDocument = graphql(`
  query DocumentCitation($id: ID!) {
    node(id: $id) {
      ... on Citation {
        id
        passage {
          id
          section {
            id
          }
        }
        sentence {
          text
        }
      }
    }
  }
`);

/** What a link leads to: a passage, and in it perhaps a sentence. */
type Mark = { section: string; passage: string; sentence: string | undefined };

const readAtOnce = 40; // sections; of a longer document they are opened one by one

export function DocumentPage({ slug }: { slug: string }) {
  const answer = useAnswer(DocumentDocument, { slug });
  const { mark, coming } = useMark();
  return (
    <One answer={answer} name={slug} record={(data) => data.document}>
      {(document, data) => {
        const sections = inOrder(document.sections);
        return (
          <>
            <Title window={document.title}>
              <span dir="auto">{document.title}</span>
            </Title>
            <p className="page-kind">Document</p>
            <View title="Imprint" document={DocumentDocument} variables={{ slug }} data={data}>
              <Facts
                facts={[
                  ['Source', document.source && <A href={hrefOf(document.source)}>{document.source.title}</A>],
                  ['At', document.url && <Outside href={document.url}>{document.url}</Outside>],
                  ['On', document.categories.join(', ')],
                  ['From', `${document.dataset.title} (${document.dataset.licence})`],
                ]}
              />
            </View>
            {coming ? (
              <p role="status">Looking up the passage…</p>
            ) : (
              <article className="document" dir="auto">
                {sections.map((section) => (
                  <Section key={section.id} section={section} open={sections.length <= readAtOnce} {...(mark?.section === section.id && { mark })} />
                ))}
              </article>
            )}
          </>
        );
      }}
    </One>
  );
}

/** From the address: `citation` marks its passage and sentence, `passage` a passage. */
function useMark(): { mark: Mark | undefined; coming: boolean } {
  const { params } = useAddress();
  const citation = params.get('citation');
  const passage = params.get('passage');
  const cited = useAnswer(CitationDocument, citation ? { id: citation } : undefined);
  const found = useAnswer(PassageDocument, !citation && passage ? { id: passage } : undefined);
  const coming = citation ? cited.state === 'loading' : passage !== null && found.state === 'loading';
  return { coming, mark: citation ? markOf(cited.data) : sectionOf(found.data) };
}

function markOf(data: DocumentCitationQuery | undefined): Mark | undefined {
  const citation = data?.node;
  if (!citation || !('passage' in citation) || !citation.passage) return undefined;
  return { section: citation.passage.section.id, passage: citation.passage.id, sentence: citation.sentence?.text };
}

function sectionOf(data: PassageOfDocumentQuery | undefined): Mark | undefined {
  const passage = data?.node;
  return passage && 'section' in passage ? { section: passage.section.id, passage: passage.id, sentence: undefined } : undefined;
}

type Nested = SectionHeadFragment & { subsections?: Nested[] };

const inOrder = (sections: Nested[]): SectionHeadFragment[] => sections.flatMap((section) => [section, ...inOrder(section.subsections ?? [])]);

function Section({ section: { id, heading, level }, open: openedFirst, mark }: { section: SectionHeadFragment; open: boolean; mark?: Mark }) {
  const [open, setOpen] = useState(openedFirst || mark !== undefined);
  const { data, problem, again } = useAnswer(SectionDocument, open ? { id } : undefined);
  const Heading = level <= 1 ? 'h2' : 'h3';
  const passages = data?.node && 'passages' in data.node ? data.node.passages.nodes : [];
  const text = problem ? (
    <Trouble problem={problem} again={again} />
  ) : (
    passages.map(({ id, text }) => <Passage key={id} text={text} {...(mark?.passage === id && { mark })} />)
  );
  if (!heading) return <section>{text}</section>;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Heading>{heading}</Heading>
      </summary>
      {text}
    </details>
  );
}

function Passage({ text, mark }: { text: string; mark?: Mark }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => (mark && place.current ? keepInView(place.current) : undefined), [mark?.passage]);
  if (!mark) return <p>{text}</p>;
  const start = mark.sentence ? text.indexOf(mark.sentence) : -1;
  return (
    <p ref={place} className="passage-marked">
      {start < 0 || !mark.sentence ? (
        <mark>{text}</mark>
      ) : (
        <>
          {text.slice(0, start)}
          <mark>{mark.sentence}</mark>
          {text.slice(start + mark.sentence.length)}
        </>
      )}
    </p>
  );
}

const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/** Sections that are read later push down what stands below them; so the place is shown again as the page grows, until the reader moves. */
function keepInView(place: HTMLElement): () => void {
  const grown = new ResizeObserver(() => place.scrollIntoView({ block: 'center' }));
  const release = () => {
    grown.disconnect();
    for (const move of moves) removeEventListener(move, release);
  };
  grown.observe(document.body);
  for (const move of moves) addEventListener(move, release, { passive: true });
  return release;
}
