// What documents ask for again and again, under one name each. The generator puts them where they are spread.
import { graphql } from '../gql';

graphql(`
  fragment When on TemporalExtent {
    edtf
    earliest
    latest
    display
  }
`);

/** Whether a list goes on, and from where (pages.ts). */
graphql(`
  fragment PageEnd on PageInfo {
    hasNextPage
    endCursor
  }
`);

/** What a list can be narrowed by, and to how much (parts/List.tsx). */
graphql(`
  fragment Choices on Facet {
    keys
    labels
    count
  }
`);

graphql(`
  fragment ActorName on Actor {
    __typename
    slug
    name
  }
`);

/** A fact, and how much it rests on; what exactly is read when someone asks (parts/Sources.tsx). */
graphql(`
  fragment Sourced on Cited {
    id
    summary
    conflicts {
      field
    }
    citations(first: 0) {
      totalCount
    }
  }
`);

graphql(`
  fragment CitationParts on Citation {
    id
    field
    value
    locator
    accessed
    dataset {
      title
    }
    source {
      slug
      title
      kind
      authors
      publisher
      container
      issued {
        display
      }
      url
    }
    passage {
      id
      section {
        path
        document {
          slug
          title
        }
      }
    }
    sentence {
      text
    }
  }
`);
