/* eslint-disable */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * Names one actor. Upper case or digits: a country code (`KZ`, `KAZ`, `398`). Lower case: a slug (`osce`,
   * `erlan-idrissov`, `kazakhstan`). `cow:705` is a number of the Correlates of War project.
   */
  ActorRef: { input: string; output: string; }
  /**
   * A country by its ISO 3166-1 code: alpha-2, alpha-3 or numeric on input (`KZ`, `KAZ`, `398`), or ISO 3166-3 for a
   * former country (`SUHH`); alpha-2 on output.
   */
  CountryCode: { input: string; output: string; }
  /** A day: an ISO 8601 calendar date, `2013-09-13`. */
  Date: { input: string; output: string; }
  /** A moment: RFC 3339 in UTC, `2026-11-24T06:00:00Z`. */
  DateTime: { input: string; output: string; }
  /**
   * A time as Extended Date/Time Format, ISO 8601-2:2019 level 1: `2010`, `2010-01`, `2014-01-27/2014-01-30` (an
   * interval), `1999~` (about), `201X` (some year of the decade), `2001-21` (spring), `2012/..` (and still), `2012/` (end
   * unknown).
   */
  EDTF: { input: string; output: string; }
  /** A JSON value whose shape another standard says; the field that gives it names the standard. */
  JSON: { input: unknown; output: unknown; }
  /** An address on the web: `https://treaties.un.org/`. */
  URL: { input: string; output: string; }
};

/** Which actors must, or must not, be there. */
export type ActorFilterRef = {
  /** Every one of these. */
  all?: InputMaybe<Array<Scalars['ActorRef']['input']>>;
  /** At least one of these. */
  any?: InputMaybe<Array<Scalars['ActorRef']['input']>>;
  /** Not one of these. */
  none?: InputMaybe<Array<Scalars['ActorRef']['input']>>;
};

/** How sure a time must be that is known only roughly. */
export type Certainty =
  /** It must be: every choice of days within what is known fits. A time that is not known at all does not. */
  | 'CERTAIN'
  /** It could be: some choice of days within what is known fits. A time that is not known at all fits. */
  | 'POSSIBLE';

/** What was done to a fact, as an entry of the change log. */
export type ChangeKind =
  /** The fact was put on record for the first time. */
  | 'RECORDED'
  /**
   * The fact was withdrawn from the record, and is reached by its id only. This says nothing about the world: a
   * treaty that ended is not retracted.
   */
  | 'RETRACTED'
  /** The fact was corrected or completed; its revision number went up, and what it said before is kept. */
  | 'REVISED';

/** What coded events can be counted by. */
export type CodedEventFacet =
  /** By the code of CAMEO. */
  | 'CODE'
  /** By dataset. */
  | 'DATASET'
  /** By month: `2013-09`. */
  | 'MONTH'
  /** By words or deeds, for or against. */
  | 'QUAD_CLASS'
  /** By who did it. */
  | 'SOURCE'
  /** By to whom it was done. */
  | 'TARGET'
  /** By year. */
  | 'YEAR';

/** Which coded events are let through. All conditions must hold. */
export type CodedEventFilter = {
  /** All of these hold, too. */
  and?: InputMaybe<Array<CodedEventFilter>>;
  /** The code of CAMEO. Codes are nested: with startsWith "19", all kinds of fighting. */
  code?: InputMaybe<StringFilter>;
  /** The slug of the stream. */
  dataset?: InputMaybe<StringFilter>;
  /** What such an act does to the stability of a country, from -10 to 10. */
  goldstein?: InputMaybe<FloatFilter>;
  /** How often it was reported on. */
  mentions?: InputMaybe<FloatFilter>;
  /** This does not hold. */
  not?: InputMaybe<CodedEventFilter>;
  /** When it happened. */
  occurred?: InputMaybe<TemporalFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<CodedEventFilter>>;
  /** Who did it or to whom it was done. */
  party?: InputMaybe<ActorFilterRef>;
  /** Words or deeds, for or against. */
  quadClass?: InputMaybe<QuadClassFilter>;
  /** Who did it. */
  source?: InputMaybe<ActorFilterRef>;
  /** To whom it was done. */
  target?: InputMaybe<ActorFilterRef>;
};

/** In which order coded events come. */
export type CodedEventOrder =
  /** The first to happen first. */
  | 'OCCURRED_ASC'
  /** The last to happen first. */
  | 'OCCURRED_DESC';

/**
 * The act by which an actor agreed to be bound by a treaty (Vienna Convention on the Law of Treaties, articles 11
 * to 17).
 */
export type ConsentKind =
  /** Like ratification in effect, under another name and often by a simpler procedure (article 14). */
  | 'ACCEPTANCE'
  /** Joined without having signed before (article 15). */
  | 'ACCESSION'
  /** Like ratification in effect, under the name that some constitutions and organizations prefer (article 14). */
  | 'APPROVAL'
  /** Signed with the effect of being bound, so that no ratification follows (article 12). */
  | 'DEFINITIVE_SIGNATURE'
  /**
   * An international organization's counterpart of ratification (Vienna Convention on the Law of Treaties
   * between States and International Organizations, 1986, article 14).
   */
  | 'FORMAL_CONFIRMATION'
  /** Applies the treaty before it is in force for it (article 25). Not yet definitive consent. */
  | 'PROVISIONAL_APPLICATION'
  /** Confirmed its earlier signature towards the others, mostly after approval at home (article 14). */
  | 'RATIFICATION'
  /**
   * As a successor state, declared that it is bound by a treaty of its predecessor (Vienna Convention on
   * Succession of States in respect of Treaties, 1978).
   */
  | 'SUCCESSION';

/** Which values are let through. Several operators must all hold. */
export type ConsentKindFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<ConsentKind>;
  /** Any of these values. */
  in?: InputMaybe<Array<ConsentKind>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<ConsentKind>>;
};

/** What countries can be counted by. */
export type CountryFacet =
  /** By dataset; a country counts for each dataset that states it. */
  | 'DATASET'
  /** By the decade in which they began: `199X`. */
  | 'DECADE'
  /** By organization; a country counts for each in which it has a place, of whatever role and at whatever time. */
  | 'ORGANIZATION'
  /** By the year in which they began. */
  | 'YEAR';

/** Which countries are let through. All conditions must hold. */
export type CountryFilter = {
  /** All of these hold, too. */
  and?: InputMaybe<Array<CountryFilter>>;
  /** The slug or any name of its capital. */
  capital?: InputMaybe<StringFilter>;
  /** Any of its ISO codes: `KZ`, `KAZ` or `398`; of a former country also that of ISO 3166-3. */
  code?: InputMaybe<StringFilter>;
  /** The slug of a dataset that states it. */
  dataset?: InputMaybe<StringFilter>;
  /** A mission of another that stands in it: one that fits everything that is asked of it. */
  hostedMission?: InputMaybe<MissionFilter>;
  /** A place that it has in an organization: one that fits everything that is asked of it. */
  membership?: InputMaybe<MembershipFilter>;
  /** Its usual, its official or any other name. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<CountryFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<CountryFilter>>;
  /** How it came on record. */
  origin?: InputMaybe<OriginFilter>;
  /** When it existed. */
  period?: InputMaybe<TemporalFilter>;
  /** A recognition that it gives, gave or refuses: one that fits everything that is asked of it. */
  recognition?: InputMaybe<RecognitionFilter>;
  /**
   * Whom it recognizes today, fully or de facto. For another day, or for recognitions that were withdrawn or are
   * withheld, ask for its recognition.
   */
  recognizes?: InputMaybe<ActorFilterRef>;
  /**
   * Words that its title, summary or further names must contain, blind to case and accents. Typing errors are forgiven in
   * names; what is only a part of other facts, like a membership, has none.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /**
   * An embassy or other mission that it keeps in another: one that fits everything that is asked of it. With `not`, the
   * countries that keep none: `not: { sentMission: { host: { any: ["kosovo"] } } }`.
   */
  sentMission?: InputMaybe<MissionFilter>;
  /** The slug of a source that it rests on. */
  source?: InputMaybe<StringFilter>;
};

/** In which order countries come. Unknown values come last, both ways. */
export type CountryOrder =
  /** By ISO code, from A. */
  | 'CODE_ASC'
  /** By ISO code, from Z. */
  | 'CODE_DESC'
  /** By name, from A. */
  | 'NAME_ASC'
  /** By name, from Z. */
  | 'NAME_DESC'
  /** The first to begin first. */
  | 'PERIOD_ASC'
  /** The last to begin first. */
  | 'PERIOD_DESC';

/** What doctrines can be counted by. */
export type DoctrineFacet =
  /** By dataset; a doctrine counts for each dataset that states it. */
  | 'DATASET'
  /** By the decade in which it begins: `201X`. */
  | 'DECADE'
  /** By whose policy it is. */
  | 'HOLDER'
  /** By the year in which it begins. */
  | 'YEAR';

/** Which doctrines are let through. All conditions must hold. */
export type DoctrineFilter = {
  /** All of these hold, too. */
  and?: InputMaybe<Array<DoctrineFilter>>;
  /** The slug of a dataset that states it. */
  dataset?: InputMaybe<StringFilter>;
  /** Whose policy it is. */
  holder?: InputMaybe<ActorFilterRef>;
  /** What it is called. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<DoctrineFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<DoctrineFilter>>;
  /** How it came on record. */
  origin?: InputMaybe<OriginFilter>;
  /** For when it is stated. */
  period?: InputMaybe<TemporalFilter>;
  /**
   * Words that its title, summary or further names must contain, blind to case and accents. Typing errors are forgiven in
   * names; what is only a part of other facts, like a membership, has none.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** The slug of a source that it rests on. */
  source?: InputMaybe<StringFilter>;
};

/** In which order doctrines come. Unknown dates come last, both ways. */
export type DoctrineOrder =
  /** By name, from A. */
  | 'NAME_ASC'
  /** By name, from Z. */
  | 'NAME_DESC'
  /** The first to begin first. */
  | 'PERIOD_ASC'
  /** The last to begin first. */
  | 'PERIOD_DESC';

/** What documents can be counted by. */
export type DocumentFacet =
  /** By category; a document counts for each of its categories. */
  | 'CATEGORY'
  /** By dataset. */
  | 'DATASET';

/** Which documents are let through. All conditions must hold. */
export type DocumentFilter = {
  /** All of these hold, too. */
  and?: InputMaybe<Array<DocumentFilter>>;
  /** One of the headings under which its publisher files it. */
  category?: InputMaybe<StringFilter>;
  /** The slug of the dataset that it was imported with. */
  dataset?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<DocumentFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<DocumentFilter>>;
  /**
   * Words of its title or summary, blind to case and accents and forgiving of typing errors. The field `search`
   * finds passages.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** The slug of the source that it is. */
  source?: InputMaybe<StringFilter>;
  /** Its title. */
  title?: InputMaybe<StringFilter>;
};

/** In which order documents come. */
export type DocumentOrder =
  /** By title, from A. */
  | 'TITLE_ASC'
  /** By title, from Z. */
  | 'TITLE_DESC';

/** What events can be counted by. */
export type EventFacet =
  /** By dataset; an event counts for each dataset that states it. */
  | 'DATASET'
  /** By the decade in which they began: `201X`. */
  | 'DECADE'
  /** By sort of event. */
  | 'KIND'
  /** By participant; an event counts for each of its participants. */
  | 'PARTICIPANT'
  /** By place. */
  | 'PLACE'
  /** By whether they took place. */
  | 'STATUS'
  /** By the year in which they began. */
  | 'YEAR';

/** Which events are let through. All conditions must hold. */
export type EventFilter = {
  /** All of these hold, too. */
  and?: InputMaybe<Array<EventFilter>>;
  /** The slug of a dataset that states it. */
  dataset?: InputMaybe<StringFilter>;
  /** What sort of event it is. */
  kind?: InputMaybe<EventKindFilter>;
  /** This does not hold. */
  not?: InputMaybe<EventFilter>;
  /** When it took place or will. */
  occurred?: InputMaybe<TemporalFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<EventFilter>>;
  /** How it came on record. */
  origin?: InputMaybe<OriginFilter>;
  /** The slug of the larger event that it is a part of. */
  partOf?: InputMaybe<StringFilter>;
  /** Who has a part in it, whichever. */
  participant?: InputMaybe<ActorFilterRef>;
  /** The slug or any name of the place. */
  place?: InputMaybe<StringFilter>;
  /**
   * Words that its title, summary or further names must contain, blind to case and accents. Typing errors are forgiven in
   * names; what is only a part of other facts, like a membership, has none.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** The slug of a source that it rests on. */
  source?: InputMaybe<StringFilter>;
  /** Whether it took place. */
  status?: InputMaybe<EventStatusFilter>;
  /** Its title. */
  title?: InputMaybe<StringFilter>;
  /** The slug of the treaty that it is about. */
  treaty?: InputMaybe<StringFilter>;
};

/** What sort of event it is. Where several fit, the most particular one stands. */
export type EventKind =
  /** An actor joins an organization, or a treaty that it had not signed. */
  | 'ACCESSION'
  /** An intention or decision is made public, or a proposal is put forward. */
  | 'ANNOUNCEMENT'
  /** An actor or person stands for a seat or an office. */
  | 'CANDIDACY'
  /**
   * The time during which an actor presides over an organization. The membership with the role CHAIR says the
   * same of the actor.
   */
  | 'CHAIRMANSHIP'
  /** Open discord: a dispute that breaks out, sanctions, an armed clash, a war. */
  | 'CONFLICT'
  /** Working together in other forms: aid, exchanges, exercises, a joint study. */
  | 'COOPERATION'
  /** Actors make a common position public. Where it is signed as an instrument, that is a signing. */
  | 'DECLARATION'
  /** A border is agreed on, drawn on maps, or marked on the ground. */
  | 'DEMARCATION'
  /** An actor or person is elected to a seat or an office, for example to a council of the United Nations. */
  | 'ELECTION'
  /** A treaty begins to bind its parties (Vienna Convention on the Law of Treaties, article 24). */
  | 'ENTRY_INTO_FORCE'
  /** An organization or grouping comes into being. */
  | 'FOUNDING'
  /** A state becomes independent, or declares that it is. */
  | 'INDEPENDENCE'
  /** A meeting or conference below the highest level, such as one of ministers or of a joint commission. */
  | 'MEETING'
  /** An embassy, consulate or other mission is closed. */
  | 'MISSION_CLOSED'
  /** An embassy, consulate or other mission is opened or raised in rank. */
  | 'MISSION_OPENED'
  /** A negotiation as a whole, from its opening to its end, with its rounds as parts. */
  | 'NEGOTIATION'
  /** One round of a negotiation, at a place and on certain days; part of the negotiation. */
  | 'NEGOTIATION_ROUND'
  /** An event of another kind, or one whose kind is not on record. */
  | 'OTHER'
  /** An actor recognizes a state or government, or takes recognition back. */
  | 'RECOGNITION'
  /**
   * Two actors establish diplomatic relations, or restore them (Vienna Convention on Diplomatic Relations,
   * article 2).
   */
  | 'RELATIONS_ESTABLISHED'
  /** Diplomatic relations are broken off or suspended. */
  | 'RELATIONS_SEVERED'
  /** A treaty or another instrument is signed. */
  | 'SIGNING'
  /** A speech or statement that matters by itself, for example in the General Assembly. */
  | 'SPEECH'
  /** A meeting of heads of state or government. */
  | 'SUMMIT'
  /** A representative of one actor travels to another: a state, official or working visit. */
  | 'VISIT'
  /** A vote by which a body decides, with each member's choice where it was recorded. */
  | 'VOTE';

/** Which values are let through. Several operators must all hold. */
export type EventKindFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<EventKind>;
  /** Any of these values. */
  in?: InputMaybe<Array<EventKind>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<EventKind>>;
};

/** In which order events come. Times without a beginning come first in the order of time. */
export type EventOrder =
  /** The first to occur first. */
  | 'OCCURRED_ASC'
  /** The last to occur first. */
  | 'OCCURRED_DESC'
  /** By title, from A. */
  | 'TITLE_ASC'
  /** By title, from Z. */
  | 'TITLE_DESC';

/** What parts in events can be counted by. */
export type EventParticipantFacet =
  /** By actor. */
  | 'ACTOR'
  /** By dataset; a part counts for each dataset that states it. */
  | 'DATASET'
  /** By what the actor did. */
  | 'ROLE';

/** Which parts in events are let through. All conditions must hold. */
export type EventParticipantFilter = {
  /** Whose part it is. */
  actor?: InputMaybe<ActorFilterRef>;
  /** All of these hold, too. */
  and?: InputMaybe<Array<EventParticipantFilter>>;
  /** The slug of a dataset that states it. */
  dataset?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<EventParticipantFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<EventParticipantFilter>>;
  /** How it came on record. */
  origin?: InputMaybe<OriginFilter>;
  /** What the actor did in the event. */
  role?: InputMaybe<EventParticipantRoleFilter>;
  /**
   * Words that its title, summary or further names must contain, blind to case and accents. Typing errors are forgiven in
   * names; what is only a part of other facts, like a membership, has none.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** The slug of a source that it rests on. */
  source?: InputMaybe<StringFilter>;
};

/** In which order parts in an event come. */
export type EventParticipantOrder =
  /** By the actor's name, from A. */
  | 'ACTOR_ASC'
  /** By the actor's name, from Z. */
  | 'ACTOR_DESC'
  /** By the part, in the alphabet of its code. */
  | 'ROLE_ASC'
  /** By the part, against the alphabet of its code. */
  | 'ROLE_DESC';

/** What an actor did in an event. */
export type EventParticipantRole =
  /** Made the announcement or the proposal. */
  | 'ANNOUNCER'
  /** Stood for the seat or office in question. */
  | 'CANDIDATE'
  /** Presided over it. */
  | 'CHAIR'
  /** Was chosen for the seat or office in question. */
  | 'ELECTED'
  /** Came by invitation without being a member of the circle, or was the one who visited. */
  | 'GUEST'
  /** Received the others, mostly on its own territory. */
  | 'HOST'
  /** Attended without a part in the decisions. */
  | 'OBSERVER'
  /** Convened or arranged it, wherever it took place. */
  | 'ORGANIZER'
  /** Took part, in no role more particular. */
  | 'PARTICIPANT'
  /** Signed what was signed there, or had it signed in its name. */
  | 'SIGNATORY'
  /** Gave the speech or made the statement. */
  | 'SPEAKER'
  /** Is whom or what it is about, present or not. */
  | 'SUBJECT';

/** Which values are let through. Several operators must all hold. */
export type EventParticipantRoleFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<EventParticipantRole>;
  /** Any of these values. */
  in?: InputMaybe<Array<EventParticipantRole>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<EventParticipantRole>>;
};

/**
 * Whether an event took place, as far as its source says on its date. What was planned then stays planned until
 * another source says what came of it.
 */
export type EventStatus =
  /** It was planned and has been given up. */
  | 'CANCELLED'
  /** It took place. */
  | 'HELD'
  /** It has begun and is not over. */
  | 'ONGOING'
  /** It is intended or announced for a later time. */
  | 'PLANNED'
  /** It did not take place at the time set, which may have no successor yet, but is not given up. */
  | 'POSTPONED';

/** Which values are let through. Several operators must all hold. */
export type EventStatusFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<EventStatus>;
  /** Any of these values. */
  in?: InputMaybe<Array<EventStatus>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<EventStatus>>;
};

/** Which numbers are let through. */
export type FloatFilter = {
  /** This number or more. */
  atLeast?: InputMaybe<Scalars['Float']['input']>;
  /** This number or less. */
  atMost?: InputMaybe<Scalars['Float']['input']>;
  /** Exactly this number. */
  eq?: InputMaybe<Scalars['Float']['input']>;
  /** true: only where the number is not known; false: only where it is. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What indicators can be counted by. */
export type IndicatorFacet =
  /** By unit. */
  | 'UNIT';

/** Which indicators are let through. All conditions must hold. */
export type IndicatorFilter = {
  /** All of these hold, too. */
  and?: InputMaybe<Array<IndicatorFilter>>;
  /** What is measured. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<IndicatorFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<IndicatorFilter>>;
  /** In which unit, by the Unified Code for Units of Measure (UCUM). */
  unit?: InputMaybe<StringFilter>;
};

/** In which order indicators come. */
export type IndicatorOrder =
  /** By name, from A. */
  | 'NAME_ASC'
  /** By name, from Z. */
  | 'NAME_DESC';

/** Which counts are let through. */
export type IntFilter = {
  /** This many or more. */
  atLeast?: InputMaybe<Scalars['Int']['input']>;
  /** This many or fewer. */
  atMost?: InputMaybe<Scalars['Int']['input']>;
  /** Exactly this many. */
  eq?: InputMaybe<Scalars['Int']['input']>;
};

/** What issues can be counted by. */
export type IssueFacet =
  /** By dataset; an issue counts for each dataset that states it. */
  | 'DATASET'
  /** By the decade in which they began: `199X`. */
  | 'DECADE'
  /** By what they are about. */
  | 'KIND'
  /** By party; an issue counts for each of its parties. */
  | 'PARTY'
  /** By how they stand. */
  | 'STATUS'
  /** By the year in which they began. */
  | 'YEAR';

/** Which issues are let through. All conditions must hold. */
export type IssueFilter = {
  /** All of these hold, too. */
  and?: InputMaybe<Array<IssueFilter>>;
  /** The slug of a dataset that states it. */
  dataset?: InputMaybe<StringFilter>;
  /** What it is about. */
  kind?: InputMaybe<IssueKindFilter>;
  /** This does not hold. */
  not?: InputMaybe<IssueFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<IssueFilter>>;
  /** How it came on record. */
  origin?: InputMaybe<OriginFilter>;
  /** Whom it concerns. */
  party?: InputMaybe<ActorFilterRef>;
  /** Since when it has been a matter, and until when. */
  period?: InputMaybe<TemporalFilter>;
  /**
   * Words that its title, summary or further names must contain, blind to case and accents. Typing errors are forgiven in
   * names; what is only a part of other facts, like a membership, has none.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** The slug of a source that it rests on. */
  source?: InputMaybe<StringFilter>;
  /** How it stands. */
  status?: InputMaybe<IssueStatusFilter>;
  /** What it is called. */
  title?: InputMaybe<StringFilter>;
};

/** What a matter between actors is about. */
export type IssueKind =
  /** Where a land border runs, or marking it on the ground. */
  | 'BORDER'
  /** The treatment of people or minorities, or of their rights. */
  | 'HUMAN_RIGHTS'
  /** Growing, making, transit or trafficking of narcotics. */
  | 'ILLICIT_DRUGS'
  /** A boundary in a sea or lake, or the rights to its water, seabed and passage. */
  | 'MARITIME'
  /** Movement of people across borders: refugees, labour migration, trafficking in persons. */
  | 'MIGRATION'
  /** A matter of another kind, or one whose kind is not on record. */
  | 'OTHER'
  /** Whether a state, a government or its title to a territory is recognized. */
  | 'RECOGNITION'
  /** The use of a shared resource, such as a river's water, gas or fish. */
  | 'RESOURCE'
  /** Threats to peace and safety: armed groups, arms, terrorism, military presence. */
  | 'SECURITY'
  /** Tariffs, embargoes, transit and market access. */
  | 'TRADE';

/** Which values are let through. Several operators must all hold. */
export type IssueKindFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<IssueKind>;
  /** Any of these values. */
  in?: InputMaybe<Array<IssueKind>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<IssueKind>>;
};

/** In which order issues come. Unknown dates come last, both ways. */
export type IssueOrder =
  /** The oldest first. */
  | 'PERIOD_ASC'
  /** The newest first. */
  | 'PERIOD_DESC'
  /** By title, from A. */
  | 'TITLE_ASC'
  /** By title, from Z. */
  | 'TITLE_DESC';

/** How a matter stands, as far as its source says on its date. */
export type IssueStatus =
  /** Unsettled, and being negotiated or worked off, for example by a demarcation agreed to begin. */
  | 'IN_NEGOTIATION'
  /** Unsettled, and no negotiation over it is on record. */
  | 'OPEN'
  /** Resolved by an agreement, a judgment or the end of its cause. */
  | 'SETTLED';

/** Which values are let through. Several operators must all hold. */
export type IssueStatusFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<IssueStatus>;
  /** Any of these values. */
  in?: InputMaybe<Array<IssueStatus>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<IssueStatus>>;
};

/** What can join two actors in a chain. Where two actors are joined by several kinds, the first of this list goes before. */
export type LinkKind =
  /** An event in which both took part, unless it was cancelled. */
  | 'EVENT'
  /**
   * A membership, from the member to the organization or back; two members of one organization are two steps apart.
   * One that is only planned or sought does not count.
   */
  | 'MEMBERSHIP'
  /** A relation, unless its state is severed or not established. */
  | 'RELATION'
  /** A treaty in which both have a part. */
  | 'TREATY';

/** What memberships can be counted by. */
export type MembershipFacet =
  /** By dataset; a membership counts for each dataset that states it. */
  | 'DATASET'
  /** By the decade in which they began: `199X`. */
  | 'DECADE'
  /** By member. */
  | 'MEMBER'
  /** By organization. */
  | 'ORGANIZATION'
  /** By role. */
  | 'ROLE'
  /** By whether they hold today. */
  | 'STATUS'
  /** By the year in which they began. */
  | 'YEAR';

/** Which memberships are let through. All conditions must hold. */
export type MembershipFilter = {
  /** All of these hold, too. */
  and?: InputMaybe<Array<MembershipFilter>>;
  /** The slug of a dataset that states it. */
  dataset?: InputMaybe<StringFilter>;
  /** Whose place it is. */
  member?: InputMaybe<ActorFilterRef>;
  /** This does not hold. */
  not?: InputMaybe<MembershipFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<MembershipFilter>>;
  /** In which organization. */
  organization?: InputMaybe<ActorFilterRef>;
  /** How it came on record. */
  origin?: InputMaybe<OriginFilter>;
  /** From when to when it holds. */
  period?: InputMaybe<TemporalFilter>;
  /** What the member is in the organization. */
  role?: InputMaybe<MembershipRoleFilter>;
  /**
   * Words that its title, summary or further names must contain, blind to case and accents. Typing errors are forgiven in
   * names; what is only a part of other facts, like a membership, has none.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** The slug of a source that it rests on. */
  source?: InputMaybe<StringFilter>;
  /** Whether it holds today. For another day, ask for its period. */
  status?: InputMaybe<MembershipStatusFilter>;
};

/** In which order memberships come. Unknown dates come last, both ways. */
export type MembershipOrder =
  /** By the member's name, from A. */
  | 'MEMBER_ASC'
  /** By the member's name, from Z. */
  | 'MEMBER_DESC'
  /** By the organization's name, from A. */
  | 'ORGANIZATION_ASC'
  /** By the organization's name, from Z. */
  | 'ORGANIZATION_DESC'
  /** The first to begin first. */
  | 'PERIOD_ASC'
  /** The last to begin first. */
  | 'PERIOD_DESC';

/** What an actor is in an organization. */
export type MembershipRole =
  /** Takes part with some of a member's rights and duties, by association. */
  | 'ASSOCIATE'
  /** Seeks membership or a seat. The period is the term sought, not that of the candidacy. */
  | 'CANDIDATE'
  /** Presides over the organization for a term: Kazakhstan over the OSCE in 2010. */
  | 'CHAIR'
  /** Holds, for a term, one of a limited number of elected seats, as on the United Nations Human Rights Council. */
  | 'ELECTED_MEMBER'
  /** A full member from the foundation on. */
  | 'FOUNDING_MEMBER'
  /** A full member, with the rights and duties that the founding instrument gives. */
  | 'MEMBER'
  /** May attend and mostly speak, but not vote. */
  | 'OBSERVER'
  /**
   * Works with the organization under a partnership, without being a member: the partners for co-operation of
   * the OSCE.
   */
  | 'PARTNER';

/** Which values are let through. Several operators must all hold. */
export type MembershipRoleFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<MembershipRole>;
  /** Any of these values. */
  in?: InputMaybe<Array<MembershipRole>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<MembershipRole>>;
};

/** Whether a membership holds, now or at the time asked about. */
export type MembershipStatus =
  /** It holds. One whose beginning is not on record is taken to hold until its end. */
  | 'CURRENT'
  /** It ended before. */
  | 'FORMER'
  /** It begins later, or the source states an intention only. */
  | 'PLANNED';

/** Which values are let through. Several operators must all hold. */
export type MembershipStatusFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<MembershipStatus>;
  /** Any of these values. */
  in?: InputMaybe<Array<MembershipStatus>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<MembershipStatus>>;
};

/** What missions can be counted by. */
export type MissionFacet =
  /** By whom they are accredited to; a mission counts for each. */
  | 'ACCREDITED_TO'
  /** By dataset; a mission counts for each dataset that states it. */
  | 'DATASET'
  /** By the decade in which they were opened: `199X`. */
  | 'DECADE'
  /** By host. */
  | 'HOST'
  /** By sort of post. */
  | 'KIND'
  /** By the city in which they are. */
  | 'PLACE'
  /** By sender. */
  | 'SENDER'
  /** By the year in which they were opened. */
  | 'YEAR';

/** Which missions are let through. All conditions must hold. */
export type MissionFilter = {
  /** Whom it is accredited to. */
  accreditedTo?: InputMaybe<ActorFilterRef>;
  /** All of these hold, too. */
  and?: InputMaybe<Array<MissionFilter>>;
  /** The slug of a dataset that states it. */
  dataset?: InputMaybe<StringFilter>;
  /** Where it stands. */
  host?: InputMaybe<ActorFilterRef>;
  /** What sort of post it is. */
  kind?: InputMaybe<MissionKindFilter>;
  /** This does not hold. */
  not?: InputMaybe<MissionFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<MissionFilter>>;
  /** How it came on record. */
  origin?: InputMaybe<OriginFilter>;
  /** From when to when it was open. */
  period?: InputMaybe<TemporalFilter>;
  /** The slug or any name of the city in which it is. */
  place?: InputMaybe<StringFilter>;
  /**
   * Words that its title, summary or further names must contain, blind to case and accents. Typing errors are forgiven in
   * names; what is only a part of other facts, like a membership, has none.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Who sends it. */
  sender?: InputMaybe<ActorFilterRef>;
  /** The slug of a source that it rests on. */
  source?: InputMaybe<StringFilter>;
};

/**
 * What sort of post a mission is. Diplomatic missions deal with the government of their host (Vienna Convention on
 * Diplomatic Relations, 1961), consular posts above all with people and trade (Vienna Convention on Consular
 * Relations, 1963).
 */
export type MissionKind =
  /**
   * A consular post headed by a consul: passports, visas, help for nationals, trade (Vienna Convention on
   * Consular Relations, articles 5 and 9).
   */
  | 'CONSULATE'
  /**
   * A consular post headed by a consul-general, the highest class (Vienna Convention on Consular Relations,
   * article 9).
   */
  | 'CONSULATE_GENERAL'
  /** An organization's own diplomatic representation, such as a delegation of the European Union. */
  | 'DELEGATION'
  /**
   * A diplomatic mission of the highest class, headed by an ambassador (Vienna Convention on Diplomatic
   * Relations, article 14(1)(a)).
   */
  | 'EMBASSY'
  /** What members of the Commonwealth call their embassies in each other. */
  | 'HIGH_COMMISSION'
  /**
   * A consular post headed by an honorary consul, who is not a career officer and often lives in the host
   * country anyway (Vienna Convention on Consular Relations, chapter III).
   */
  | 'HONORARY_CONSULATE'
  /**
   * Looks after its sender's interests from within another state's embassy, where the sender has no relations
   * with the host (Vienna Convention on Diplomatic Relations, articles 45 and 46).
   */
  | 'INTERESTS_SECTION'
  /**
   * A diplomatic mission below an embassy, headed by a minister or envoy (Vienna Convention on Diplomatic
   * Relations, article 14(1)(b)); common until the middle of the 20th century.
   */
  | 'LEGATION'
  /**
   * An embassy of the Holy See, headed by a nuncio (Vienna Convention on Diplomatic Relations, article
   * 14(1)(a)).
   */
  | 'NUNCIATURE'
  /** A post of another kind, or one whose kind is not on record. */
  | 'OTHER'
  /** A state's mission to an international organization, as to the United Nations in New York. */
  | 'PERMANENT_MISSION'
  /**
   * An office that represents its sender without being an embassy or a consulate: a trade or liaison office, an
   * organization's regional office.
   */
  | 'REPRESENTATIVE_OFFICE';

/** Which values are let through. Several operators must all hold. */
export type MissionKindFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<MissionKind>;
  /** Any of these values. */
  in?: InputMaybe<Array<MissionKind>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<MissionKind>>;
};

/** In which order missions come. Unknown dates come last, both ways. */
export type MissionOrder =
  /** By the host's name, from A. */
  | 'HOST_ASC'
  /** By the host's name, from Z. */
  | 'HOST_DESC'
  /** The first opened first. */
  | 'PERIOD_ASC'
  /** The last opened first. */
  | 'PERIOD_DESC'
  /** By the sender's name, from A. */
  | 'SENDER_ASC'
  /** By the sender's name, from Z. */
  | 'SENDER_DESC';

/** What sort of name of an actor this is. */
export type NameKind =
  /** Initials or another short form: OSCE. */
  | 'ABBREVIATION'
  /** Another name or spelling in use, such as a different transliteration: Idrisov for Idrissov. */
  | 'ALTERNATIVE'
  /** The word for its people or what belongs to it: Kazakhstani. */
  | 'DEMONYM'
  /** A name that it bore earlier, and no longer: Shanghai Five. */
  | 'FORMER'
  /** The full formal name: Republic of Kazakhstan. */
  | 'OFFICIAL'
  /** The name in everyday use: Kazakhstan. */
  | 'SHORT';

/** How a figure is to be read. Its unit is that of its indicator, in the Unified Code for Units of Measure (UCUM). */
export type ObservationBound =
  /** A rounded or estimated figure: about this much. */
  | 'APPROXIMATE'
  /** A lower bound: the true figure is this or more. */
  | 'AT_LEAST'
  /** An upper bound: the true figure is this or less. */
  | 'AT_MOST'
  /** The figure itself, as the source states it. */
  | 'EXACT';

/** Which values are let through. Several operators must all hold. */
export type ObservationBoundFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<ObservationBound>;
  /** Any of these values. */
  in?: InputMaybe<Array<ObservationBound>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<ObservationBound>>;
};

/** What observations can be counted by. */
export type ObservationFacet =
  /** By how the figure is to be read. */
  | 'BOUND'
  /** By dataset; an observation counts for each dataset that states it. */
  | 'DATASET'
  /** By the decade in which its period begins: `199X`. */
  | 'DECADE'
  /** By what is measured. */
  | 'INDICATOR'
  /** By whom the figure is about. */
  | 'SUBJECT'
  /** By the year in which its period begins. */
  | 'YEAR';

/** Which observations are let through. All conditions must hold. */
export type ObservationFilter = {
  /** All of these hold, too. */
  and?: InputMaybe<Array<ObservationFilter>>;
  /** How the figure is to be read. */
  bound?: InputMaybe<ObservationBoundFilter>;
  /** The other side of a figure between two. */
  counterpart?: InputMaybe<ActorFilterRef>;
  /** The slug of a dataset that states it. */
  dataset?: InputMaybe<StringFilter>;
  /** Who measured or estimated it. */
  estimatedBy?: InputMaybe<ActorFilterRef>;
  /** The slug of the indicator. */
  indicator?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<ObservationFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<ObservationFilter>>;
  /** How it came on record. */
  origin?: InputMaybe<OriginFilter>;
  /** For when it holds. */
  period?: InputMaybe<TemporalFilter>;
  /**
   * Words that its title, summary or further names must contain, blind to case and accents. Typing errors are forgiven in
   * names; what is only a part of other facts, like a membership, has none.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** The slug of a source that it rests on. */
  source?: InputMaybe<StringFilter>;
  /** Whom the figure is about. */
  subject?: InputMaybe<ActorFilterRef>;
  /** The figure, in the unit of its indicator. */
  value?: InputMaybe<FloatFilter>;
};

/** In which order observations come. Unknown values come last, both ways. */
export type ObservationOrder =
  /** By the name of the indicator, from A. */
  | 'INDICATOR_ASC'
  /** By the name of the indicator, from Z. */
  | 'INDICATOR_DESC'
  /** The earliest first. */
  | 'PERIOD_ASC'
  /** The latest first. */
  | 'PERIOD_DESC'
  /** The smallest figure first, whatever its unit. */
  | 'VALUE_ASC'
  /** The largest figure first, whatever its unit. */
  | 'VALUE_DESC';

/** Which office a person must hold or have held. All conditions must hold of the same office. */
export type OfficeFilter = {
  /** Whose office it is. */
  of?: InputMaybe<ActorFilterRef>;
  /** When the person held it. */
  period?: InputMaybe<TemporalFilter>;
  /** What it is called. */
  title?: InputMaybe<StringFilter>;
};

/** What organizations can be counted by. */
export type OrganizationFacet =
  /** By dataset; an organization counts for each dataset that states it. */
  | 'DATASET'
  /** By the decade in which they were founded: `199X`. */
  | 'DECADE'
  /** By the place of their seat. */
  | 'HEADQUARTERS'
  /** By sort of body. */
  | 'KIND'
  /** By member; an organization counts for each actor that has a place in it, of whatever role and at whatever time. */
  | 'MEMBER'
  /** By the larger organization that they belong to. */
  | 'PART_OF'
  /** By the year in which they were founded. */
  | 'YEAR';

/** Which organizations are let through. All conditions must hold. */
export type OrganizationFilter = {
  /** Its abbreviation: `OSCE`. */
  abbreviation?: InputMaybe<StringFilter>;
  /** All of these hold, too. */
  and?: InputMaybe<Array<OrganizationFilter>>;
  /** The slug of a dataset that states it. */
  dataset?: InputMaybe<StringFilter>;
  /** When it was dissolved. */
  dissolved?: InputMaybe<TemporalFilter>;
  /** When it was founded. */
  founded?: InputMaybe<TemporalFilter>;
  /** The slug or any name of the place where it has its seat. */
  headquarters?: InputMaybe<StringFilter>;
  /** What sort of body it is. */
  kind?: InputMaybe<OrganizationKindFilter>;
  /** Who has a place in it, of whatever role and at whatever time. */
  member?: InputMaybe<ActorFilterRef>;
  /**
   * A place that an actor has in it: one that fits everything that is asked of it. What two states shared in 2000:
   * `and: [{ membership: { member: { any: ["KZ"] }, period: { asOf: "2000" } } }, …]`, the same of the other.
   */
  membership?: InputMaybe<MembershipFilter>;
  /** Its usual name, its abbreviation or any other name. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<OrganizationFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<OrganizationFilter>>;
  /** How it came on record. */
  origin?: InputMaybe<OriginFilter>;
  /** The larger organization that it belongs to. */
  partOf?: InputMaybe<ActorFilterRef>;
  /**
   * Words that its title, summary or further names must contain, blind to case and accents. Typing errors are forgiven in
   * names; what is only a part of other facts, like a membership, has none.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** The slug of a source that it rests on. */
  source?: InputMaybe<StringFilter>;
};

/** What sort of body an organization is. Where several fit, the most particular one stands. */
export type OrganizationKind =
  /**
   * A body with a technical or administrative task, autonomous within or linked to a larger organization, such
   * as the specialized agencies of the United Nations (Charter, article 57): the World Health Organization.
   */
  | 'AGENCY'
  /** An international court or tribunal that decides cases by law: the International Court of Justice. */
  | 'COURT'
  /**
   * Its members levy no customs duties on trade among themselves and the same duties towards the outside (GATT,
   * article XXIV:8(a)).
   */
  | 'CUSTOMS_UNION'
  /**
   * Goes beyond a customs union: its members also share markets for services, capital or labour, or coordinate
   * economic policy.
   */
  | 'ECONOMIC_UNION'
  /**
   * States that consult or act together without a founding treaty or legal personality: the Group of Twenty, the
   * P5+1.
   */
  | 'GROUPING'
  /**
   * Established by a treaty or another instrument under international law, with states as its members and a
   * legal personality of its own: the United Nations.
   */
  | 'INTERGOVERNMENTAL'
  /**
   * A non-governmental organization, neither founded by governments nor acting for them: Transparency
   * International.
   */
  | 'NGO'
  /**
   * A body through which an organization acts, without being an organization itself: the United Nations Security
   * Council.
   */
  | 'ORGAN'
  /** An organization of another kind, or one whose kind is not on record. */
  | 'OTHER'
  /**
   * A lasting undertaking of an organization, with participants or funds of its own: NATO's Partnership for
   * Peace.
   */
  | 'PROGRAMME'
  /**
   * An order that has diplomatic relations as a sovereign although it has no territory: the Sovereign Order of
   * Malta.
   */
  | 'SOVEREIGN_ORDER';

/** Which values are let through. Several operators must all hold. */
export type OrganizationKindFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<OrganizationKind>;
  /** Any of these values. */
  in?: InputMaybe<Array<OrganizationKind>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<OrganizationKind>>;
};

/** In which order organizations come. Unknown values come last, both ways. */
export type OrganizationOrder =
  /** By abbreviation, from A. */
  | 'ABBREVIATION_ASC'
  /** By abbreviation, from Z. */
  | 'ABBREVIATION_DESC'
  /** The first dissolved first. */
  | 'DISSOLVED_ASC'
  /** The last dissolved first. */
  | 'DISSOLVED_DESC'
  /** The first founded first. */
  | 'FOUNDED_ASC'
  /** The last founded first. */
  | 'FOUNDED_DESC'
  /** By name, from A. */
  | 'NAME_ASC'
  /** By name, from Z. */
  | 'NAME_DESC';

/** How a fact came into the record. */
export type Origin =
  /** A person read the source and recorded the fact. */
  | 'CURATED'
  /** Read from a text by rules, without a person's judgement; only these facts carry a confidence, from 0 to 1. */
  | 'EXTRACTED'
  /** Taken over from a dataset that already states it as data. */
  | 'IMPORTED';

/** Which values are let through. Several operators must all hold. */
export type OriginFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<Origin>;
  /** Any of these values. */
  in?: InputMaybe<Array<Origin>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<Origin>>;
};

/** What persons can be counted by. */
export type PersonFacet =
  /** By dataset; a person counts for each dataset that states them. */
  | 'DATASET'
  /** By the actor for which they hold or held an office; a person counts for each. */
  | 'OFFICE_OF';

/** Which persons are let through. All conditions must hold. */
export type PersonFilter = {
  /** All of these hold, too. */
  and?: InputMaybe<Array<PersonFilter>>;
  /** The slug of a dataset that states it. */
  dataset?: InputMaybe<StringFilter>;
  /** Their usual or any other name. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<PersonFilter>;
  /** An office that they hold or held: one that fits everything that is asked of it. */
  office?: InputMaybe<OfficeFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<PersonFilter>>;
  /** How it came on record. */
  origin?: InputMaybe<OriginFilter>;
  /**
   * Words that its title, summary or further names must contain, blind to case and accents. Typing errors are forgiven in
   * names; what is only a part of other facts, like a membership, has none.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** The slug of a source that it rests on. */
  source?: InputMaybe<StringFilter>;
};

/** In which order persons come. */
export type PersonOrder =
  /** By name, from A. */
  | 'NAME_ASC'
  /** By name, from Z. */
  | 'NAME_DESC';

/** What places can be counted by. */
export type PlaceFacet =
  /** By the country in which they lie. */
  | 'COUNTRY';

/** Which places are let through. All conditions must hold. */
export type PlaceFilter = {
  /** All of these hold, too. */
  and?: InputMaybe<Array<PlaceFilter>>;
  /** The country in which it lies. */
  country?: InputMaybe<ActorFilterRef>;
  /** Its usual or any other name. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<PlaceFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<PlaceFilter>>;
};

/** In which order places come. */
export type PlaceOrder =
  /** By name, from A. */
  | 'NAME_ASC'
  /** By name, from Z. */
  | 'NAME_DESC';

/**
 * The four classes into which the event codes of CAMEO (Conflict and Mediation Event Observations) are gathered:
 * words or deeds, for or against. The code ranges below are those of GDELT.
 */
export type QuadClass =
  /**
   * Hostile deeds: protest, shows of force, reduced relations, coercion, assault, fighting, mass violence. CAMEO
   * codes 14 to 20.
   */
  | 'MATERIAL_CONFLICT'
  /** Friendly deeds: material cooperation, aid, yielding. CAMEO codes 06 to 08. */
  | 'MATERIAL_COOPERATION'
  /** Hostile words: investigating, demanding, disapproving, rejecting, threatening. CAMEO codes 09 to 13. */
  | 'VERBAL_CONFLICT'
  /**
   * Friendly words: statements, appeals, intentions, consultations, diplomatic cooperation. CAMEO codes 01 to
   * 05.
   */
  | 'VERBAL_COOPERATION';

/** Which values are let through. Several operators must all hold. */
export type QuadClassFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<QuadClass>;
  /** Any of these values. */
  in?: InputMaybe<Array<QuadClass>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<QuadClass>>;
};

/** Whether an actor recognizes or is recognized. */
export type RecognitionDirection =
  /** The actor recognizes another, or refuses to. */
  | 'GIVEN'
  /** The actor is recognized by another, or is not. */
  | 'RECEIVED';

/** What recognitions can be counted by. */
export type RecognitionFacet =
  /** By who recognizes. */
  | 'BY'
  /** By dataset; a recognition counts for each dataset that states it. */
  | 'DATASET'
  /** By the decade in which it began: `199X`. */
  | 'DECADE'
  /** By how it is recognized. */
  | 'KIND'
  /** By who is recognized. */
  | 'OF'
  /** By the year in which it began. */
  | 'YEAR';

/** Which recognitions are let through. All conditions must hold. */
export type RecognitionFilter = {
  /** All of these hold, too. */
  and?: InputMaybe<Array<RecognitionFilter>>;
  /** Who recognizes, or refuses to. */
  by?: InputMaybe<ActorFilterRef>;
  /** The slug of a dataset that states it. */
  dataset?: InputMaybe<StringFilter>;
  /** How it is recognized. */
  kind?: InputMaybe<RecognitionKindFilter>;
  /** This does not hold. */
  not?: InputMaybe<RecognitionFilter>;
  /** Who is recognized, or is not. */
  of?: InputMaybe<ActorFilterRef>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<RecognitionFilter>>;
  /** How it came on record. */
  origin?: InputMaybe<OriginFilter>;
  /** Since when, and until when. */
  period?: InputMaybe<TemporalFilter>;
  /**
   * Words that its title, summary or further names must contain, blind to case and accents. Typing errors are forgiven in
   * names; what is only a part of other facts, like a membership, has none.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** The slug of a source that it rests on. */
  source?: InputMaybe<StringFilter>;
};

/** How one actor recognizes another as a state or government. */
export type RecognitionKind =
  /** Recognized provisionally or in part, as being so in fact, without its full legal consequences. */
  | 'DE_FACTO'
  /** Recognized fully and definitively, as being so by law. */
  | 'DE_JURE'
  /** Recognition was given once and has been taken back. */
  | 'WITHDRAWN'
  /** Recognition is refused, as a source states. Where nothing is known there is no entry at all. */
  | 'WITHHELD';

/** Which values are let through. Several operators must all hold. */
export type RecognitionKindFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<RecognitionKind>;
  /** Any of these values. */
  in?: InputMaybe<Array<RecognitionKind>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<RecognitionKind>>;
};

/** In which order recognitions come. Unknown dates come last, both ways. */
export type RecognitionOrder =
  /** By the names of both sides, from A. */
  | 'NAME_ASC'
  /** By the names of both sides, from Z. */
  | 'NAME_DESC'
  /** The first given first. */
  | 'PERIOD_ASC'
  /** The last given first. */
  | 'PERIOD_DESC';

/** The kinds of record: everything that can be cited, found by search, revised and retracted. */
export type RecordKind =
  /** A state, or a territory that conducts foreign relations as one: Kazakhstan, the State of Palestine. */
  | 'COUNTRY'
  /** A stated line of foreign policy, such as a published concept and its goals. */
  | 'DOCTRINE'
  /** An imported text, kept section by section and passage by passage so that citations lead to the very words. */
  | 'DOCUMENT'
  /** Something that happened, goes on or is planned: a visit, a summit, a signing. */
  | 'EVENT'
  /** One actor's part in an event: host, speaker, candidate. */
  | 'EVENT_PARTICIPANT'
  /** An open or settled matter between actors: a border, the use of a sea, drugs. */
  | 'ISSUE'
  /** One actor's place in an organization, for a time: member, observer, chair. */
  | 'MEMBERSHIP'
  /** A post that one actor keeps in another: an embassy, a consulate, a permanent mission. */
  | 'MISSION'
  /** A measured or estimated figure about an actor, or between two: a length, a tonnage, a count. */
  | 'OBSERVATION'
  /** That a person held an office for an actor, for a time: Foreign Minister of Kazakhstan. */
  | 'OFFICE'
  /**
   * A body that acts in foreign relations without being a state: the United Nations, a customs union, the Order
   * of Malta.
   */
  | 'ORGANIZATION'
  /** A human being who acts in foreign relations: a head of state, a foreign minister, an envoy. */
  | 'PERSON'
  /** That one actor recognizes another, or refuses to. It has a direction, which a relation has not. */
  | 'RECOGNITION'
  /** The standing relation of two actors, the same from both sides. */
  | 'RELATION'
  /** One spell of a relation: established, suspended, severed or restored. */
  | 'RELATION_PHASE'
  /** What a fact rests on: a book, an article, a web page, a dataset. */
  | 'SOURCE'
  /** An agreement between actors, whatever it calls itself, from its planning to its end. */
  | 'TREATY'
  /** One actor's part in one treaty: whether and when it signed, consented, was bound and withdrew. */
  | 'TREATY_PARTY';

/** What relations can be counted by. */
export type RelationFacet =
  /** By dataset; a relation counts for each dataset that states it. */
  | 'DATASET'
  /** By the decade in which they were established: `199X`. */
  | 'DECADE'
  /** By party; a relation counts for both of its sides. */
  | 'PARTY'
  /** By their state today. */
  | 'STATUS'
  /** By the year in which they were established. */
  | 'YEAR';

/** Which relations are let through. All conditions must hold. */
export type RelationFilter = {
  /** All of these hold, too. */
  and?: InputMaybe<Array<RelationFilter>>;
  /** The slug of a dataset that states it. */
  dataset?: InputMaybe<StringFilter>;
  /** When it was first established. */
  established?: InputMaybe<TemporalFilter>;
  /** This does not hold. */
  not?: InputMaybe<RelationFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<RelationFilter>>;
  /** How it came on record. */
  origin?: InputMaybe<OriginFilter>;
  /** Whose relation it is: either side. */
  party?: InputMaybe<ActorFilterRef>;
  /**
   * Words that its title, summary or further names must contain, blind to case and accents. Typing errors are forgiven in
   * names; what is only a part of other facts, like a membership, has none.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** The slug of a source that it rests on. */
  source?: InputMaybe<StringFilter>;
  /** Its state today. */
  status?: InputMaybe<RelationStatusFilter>;
};

/** In which order relations come. Unknown dates come last, both ways. */
export type RelationOrder =
  /** The first established first. */
  | 'ESTABLISHED_ASC'
  /** The last established first. */
  | 'ESTABLISHED_DESC'
  /** By the names of both sides, from A. */
  | 'NAME_ASC'
  /** By the names of both sides, from Z. */
  | 'NAME_DESC';

/**
 * The state of the diplomatic relations of two actors, which are established by mutual consent (Vienna Convention
 * on Diplomatic Relations, article 2).
 */
export type RelationStatus =
  /** They have diplomatic relations. Whether they keep missions in each other is another matter. */
  | 'ESTABLISHED'
  /**
   * A source states that they have no diplomatic relations and had none before. This is knowledge, not a gap in
   * it.
   */
  | 'NOT_ESTABLISHED'
  /**
   * Their relations were broken off. Treaties between them stand, save where they depend on such relations
   * (Vienna Convention on the Law of Treaties, article 63).
   */
  | 'SEVERED'
  /** Their relations are interrupted for a time without being broken off. */
  | 'SUSPENDED'
  /** They have to do with each other, but whether they have diplomatic relations is not on record. */
  | 'UNKNOWN';

/** Which values are let through. Several operators must all hold. */
export type RelationStatusFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<RelationStatus>;
  /** Any of these values. */
  in?: InputMaybe<Array<RelationStatus>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<RelationStatus>>;
};

/** What sources can be counted by. */
export type SourceFacet =
  /** By who wrote them; a source counts for each of its authors. */
  | 'AUTHOR'
  /** By what they stand in. */
  | 'CONTAINER'
  /** By dataset; a source counts for each dataset whose facts rest on it. */
  | 'DATASET'
  /** By the decade of publication: `200X`. */
  | 'DECADE'
  /** By kind of work. */
  | 'KIND'
  /** By who published them. */
  | 'PUBLISHER'
  /** By the year of publication. */
  | 'YEAR';

/** Which sources are let through. All conditions must hold. */
export type SourceFilter = {
  /** All of these hold, too. */
  and?: InputMaybe<Array<SourceFilter>>;
  /** One of those who wrote it. */
  author?: InputMaybe<StringFilter>;
  /** What it stands in: a journal, a newspaper, a site. */
  container?: InputMaybe<StringFilter>;
  /** The slug of a dataset whose facts rest on it. */
  dataset?: InputMaybe<StringFilter>;
  /** Digital Object Identifier. */
  doi?: InputMaybe<StringFilter>;
  /** When it was published. */
  issued?: InputMaybe<TemporalFilter>;
  /** What kind of work it is. */
  kind?: InputMaybe<SourceKindFilter>;
  /** This does not hold. */
  not?: InputMaybe<SourceFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<SourceFilter>>;
  /** How it came on record. */
  origin?: InputMaybe<OriginFilter>;
  /** Who published it. */
  publisher?: InputMaybe<StringFilter>;
  /** Words that its title, authors, publisher or summary must contain, blind to case and accents and forgiving of typing errors. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Its title. */
  title?: InputMaybe<StringFilter>;
};

/** What sort of publication a source is, close to the types of the Citation Style Language (CSL). */
export type SourceKind =
  /** A book, or a chapter of one. */
  | 'BOOK'
  /** Structured data published as such: tables of treaties, votes or figures. */
  | 'DATASET'
  /** An article of an encyclopedia or another work of reference. */
  | 'ENCYCLOPEDIA_ARTICLE'
  /** An article in a scholarly journal; its container is the journal. */
  | 'JOURNAL_ARTICLE'
  /** A law, a decree or another legal act of a state or an organization. */
  | 'LEGISLATION'
  /** An item from a newspaper, a broadcaster or a news agency. */
  | 'NEWS'
  /** A source of another kind, or one whose kind is not on record. */
  | 'OTHER'
  /** A report or factsheet by an organization, a ministry or an institute. */
  | 'REPORT'
  /** A speech or statement as it was delivered, or its transcript. */
  | 'SPEECH'
  /** The text of a treaty itself, for example in the United Nations Treaty Series. */
  | 'TREATY_TEXT'
  /** A page of a web site, such as an embassy's or a ministry's, that is none of the other kinds. */
  | 'WEB_PAGE';

/** Which values are let through. Several operators must all hold. */
export type SourceKindFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<SourceKind>;
  /** Any of these values. */
  in?: InputMaybe<Array<SourceKind>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<SourceKind>>;
};

/** In which order sources come. Unknown dates come last, both ways. */
export type SourceOrder =
  /** The first published first. */
  | 'ISSUED_ASC'
  /** The last published first. */
  | 'ISSUED_DESC'
  /** By title, from A. */
  | 'TITLE_ASC'
  /** By title, from Z. */
  | 'TITLE_DESC';

/** Which texts are let through, compared without regard to case and accents: "munchen" finds "München". */
export type StringFilter = {
  /** This text somewhere within. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Exactly this text. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Any of these texts. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** true: only where there is no text; false: only where there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** This text at the beginning. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Which times are let through. A span that is asked about is meant whole: "2005" is all of that year. */
export type TemporalFilter = {
  /** Began after this time ended. */
  after?: InputMaybe<Scalars['EDTF']['input']>;
  /** Has a day in common with this time: the world as it then stood. */
  asOf?: InputMaybe<Scalars['EDTF']['input']>;
  /** Ended before this time began. */
  before?: InputMaybe<Scalars['EDTF']['input']>;
  /** Whether a time that is known only roughly is let through where it could fit, or only where it must. */
  certainty?: Certainty;
  /** Lies wholly within this time. */
  during?: InputMaybe<Scalars['EDTF']['input']>;
  /** true: only where the time is not known; false: only where something of it is. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How finely a time is known. */
export type TemporalPrecision =
  /** To the century: `19XX`. */
  | 'CENTURY'
  /** To the day. */
  | 'DAY'
  /** To the decade: `201X`. */
  | 'DECADE'
  /** To the month. */
  | 'MONTH'
  /** To the season. */
  | 'SEASON'
  /** Neither beginning nor end is known. */
  | 'UNKNOWN'
  /** To the year. */
  | 'YEAR';

/** What treaties can be counted by. */
export type TreatyFacet =
  /** By dataset; a treaty counts for each dataset that states it. */
  | 'DATASET'
  /** By the decade of signature: `199X`. */
  | 'DECADE'
  /** By kind of instrument. */
  | 'KIND'
  /** By party; a treaty counts for each of its parties. */
  | 'PARTY'
  /** By status. */
  | 'STATUS'
  /** By topic; a treaty counts for each of its topics. */
  | 'TOPIC'
  /** By the year of signature. */
  | 'YEAR';

/** Which treaties are let through. All conditions must hold. */
export type TreatyFilter = {
  /** When its text was adopted. */
  adopted?: InputMaybe<TemporalFilter>;
  /** All of these hold, too. */
  and?: InputMaybe<Array<TreatyFilter>>;
  /** The slug of a dataset that states it. */
  dataset?: InputMaybe<StringFilter>;
  /** Who keeps the original. */
  depositary?: InputMaybe<ActorFilterRef>;
  /** When it ceased to be in force. */
  ended?: InputMaybe<TemporalFilter>;
  /** When it entered into force. */
  inForce?: InputMaybe<TemporalFilter>;
  /** What kind of instrument it is. */
  kind?: InputMaybe<TreatyKindFilter>;
  /** This does not hold. */
  not?: InputMaybe<TreatyFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<TreatyFilter>>;
  /** How it came on record. */
  origin?: InputMaybe<OriginFilter>;
  /**
   * A part in it: at least one actor's part is like this. Within `not`, none is: `not: { participation: { party: { any:
   * ["KZ"] }, consented: { isNull: false } } }` finds what Kazakhstan has not consented to.
   */
  participation?: InputMaybe<TreatyPartyFilter>;
  /** Who has a part in it. */
  party?: InputMaybe<ActorFilterRef>;
  /** How many actors are party to it; signatories and observers do not count. */
  partyCount?: InputMaybe<IntFilter>;
  /**
   * Words that its title, summary or further names must contain, blind to case and accents. Typing errors are forgiven in
   * names; what is only a part of other facts, like a membership, has none.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** When it was signed. */
  signed?: InputMaybe<TemporalFilter>;
  /** The slug or any name of the place where it was signed. */
  signedAt?: InputMaybe<StringFilter>;
  /** The slug of a source that it rests on. */
  source?: InputMaybe<StringFilter>;
  /** How far it has come. */
  status?: InputMaybe<TreatyStatusFilter>;
  /** Its title. */
  title?: InputMaybe<StringFilter>;
  /** The slug of a topic that it is about. */
  topic?: InputMaybe<StringFilter>;
  /** Its United Nations Treaty Series registration number: `I-1823`. */
  untsNumber?: InputMaybe<StringFilter>;
};

/**
 * What an instrument calls itself. The name does not decide its legal force: an international agreement in writing
 * is a treaty whatever its designation (Vienna Convention on the Law of Treaties, article 2(1)(a)).
 */
export type TreatyKind =
  /**
   * Called an agreement or accord: often narrower in subject and concluded between governments, as on trade or
   * transport.
   */
  | 'AGREEMENT'
  /**
   * A pact by which its parties promise each other support, mostly military, where a dataset classes it so by
   * its substance.
   */
  | 'ALLIANCE'
  /**
   * Called a charter: mostly the founding instrument of an organization, such as the Charter of the United
   * Nations.
   */
  | 'CHARTER'
  /**
   * Called a constitution: the founding instrument of an organization, such as that of the International Labour
   * Organization.
   */
  | 'CONSTITUTION'
  /**
   * Called a convention: a treaty that lays down general rules, mostly multilateral and open to many states,
   * such as the Vienna Convention on Diplomatic Relations.
   */
  | 'CONVENTION'
  /**
   * Called a covenant: a solemn multilateral treaty, such as the International Covenant on Civil and Political
   * Rights.
   */
  | 'COVENANT'
  /**
   * Called a declaration: a stated common position. Whether it binds in law depends on what its authors
   * intended.
   */
  | 'DECLARATION'
  /**
   * Two notes or letters, of which one proposes and the other accepts; together they are the agreement (Vienna
   * Convention on the Law of Treaties, article 13).
   */
  | 'EXCHANGE_OF_NOTES'
  /**
   * A text that the sides issue together, for example after a visit or a meeting; mostly political and not
   * binding in law.
   */
  | 'JOINT_STATEMENT'
  /** A memorandum of understanding: it records practical arrangements, and often is not meant to bind in law. */
  | 'MEMORANDUM'
  /** An instrument of another kind, or one whose kind is not on record. */
  | 'OTHER'
  /** Called a protocol: it mostly amends, supplements or carries out an earlier treaty. */
  | 'PROTOCOL'
  /**
   * Called a statute: it sets up an institution, above all a court, and rules how it works: the Rome Statute of
   * the International Criminal Court.
   */
  | 'STATUTE'
  /**
   * Called a treaty: the most formal kind, usually subject to ratification, for matters such as peace, borders
   * or friendship.
   */
  | 'TREATY';

/** Which values are let through. Several operators must all hold. */
export type TreatyKindFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<TreatyKind>;
  /** Any of these values. */
  in?: InputMaybe<Array<TreatyKind>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<TreatyKind>>;
};

/** What one treaty does to another. Read it from the later to the earlier: this treaty amends that one. */
export type TreatyLinkKind =
  /**
   * Changes provisions of the other, which otherwise stays (Vienna Convention on the Law of Treaties, articles
   * 39 to 41).
   */
  | 'AMENDS'
  /** Prolongs the other, or widens the matters or territory it covers. */
  | 'EXTENDS'
  /** Carries out in detail what the other lays down. */
  | 'IMPLEMENTS'
  /** Takes the place of the other, which ends by it (Vienna Convention on the Law of Treaties, article 59). */
  | 'SUPERSEDES';

/** In which order treaties come. Unknown dates come last, both ways. */
export type TreatyOrder =
  /** The first to enter into force first. */
  | 'IN_FORCE_ASC'
  /** The last to enter into force first. */
  | 'IN_FORCE_DESC'
  /** The first signed first. */
  | 'SIGNED_ASC'
  /** The last signed first. */
  | 'SIGNED_DESC'
  /** By title, from A. */
  | 'TITLE_ASC'
  /** By title, from Z. */
  | 'TITLE_DESC';

/** What parts in treaties can be counted by. */
export type TreatyPartyFacet =
  /** By the act of consent. */
  | 'CONSENT'
  /** By dataset. */
  | 'DATASET'
  /** By the part that it is. */
  | 'ROLE';

/** Which parts in treaties are let through. All conditions must hold. */
export type TreatyPartyFilter = {
  /** All of these hold, too. */
  and?: InputMaybe<Array<TreatyPartyFilter>>;
  /** By which act the party consented to be bound. */
  consent?: InputMaybe<ConsentKindFilter>;
  /** When the party consented to be bound. */
  consented?: InputMaybe<TemporalFilter>;
  /** The slug of a dataset that states it. */
  dataset?: InputMaybe<StringFilter>;
  /** When the treaty entered into force for the party. */
  inForce?: InputMaybe<TemporalFilter>;
  /** This does not hold. */
  not?: InputMaybe<TreatyPartyFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<TreatyPartyFilter>>;
  /** How it came on record. */
  origin?: InputMaybe<OriginFilter>;
  /** Whose part it is. */
  party?: InputMaybe<ActorFilterRef>;
  /** What part it is. */
  role?: InputMaybe<TreatyPartyRoleFilter>;
  /**
   * Words that its title, summary or further names must contain, blind to case and accents. Typing errors are forgiven in
   * names; what is only a part of other facts, like a membership, has none.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** When the party signed. */
  signed?: InputMaybe<TemporalFilter>;
  /** The slug of a source that it rests on. */
  source?: InputMaybe<StringFilter>;
  /** When the party's withdrawal took effect. */
  withdrawn?: InputMaybe<TemporalFilter>;
};

/** In which order parts in a treaty come. Unknown dates come last, both ways. */
export type TreatyPartyOrder =
  /** The first to consent to be bound first. */
  | 'CONSENTED_ASC'
  /** The last to consent to be bound first. */
  | 'CONSENTED_DESC'
  /** By the party's name, from A. */
  | 'PARTY_ASC'
  /** By the party's name, from Z. */
  | 'PARTY_DESC'
  /** The first to sign first. */
  | 'SIGNED_ASC'
  /** The last to sign first. */
  | 'SIGNED_DESC';

/** An actor's standing in a treaty. */
export type TreatyPartyRole =
  /** Takes part in drawing up and adopting its text (Vienna Convention on the Law of Treaties, article 2(1)(e)). */
  | 'NEGOTIATING'
  /** Attends its negotiation, signing or meetings without being bound. */
  | 'OBSERVER'
  /**
   * Has consented to be bound, and the treaty is in force for it (Vienna Convention on the Law of Treaties,
   * article 2(1)(g)).
   */
  | 'PARTY'
  /** Has signed, without being bound yet as far as is on record. */
  | 'SIGNATORY';

/** Which values are let through. Several operators must all hold. */
export type TreatyPartyRoleFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<TreatyPartyRole>;
  /** Any of these values. */
  in?: InputMaybe<Array<TreatyPartyRole>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<TreatyPartyRole>>;
};

/** How far a treaty as a whole has come. What each party has done is said by its own part in the treaty. */
export type TreatyStatus =
  /** It binds those who have consented to it (Vienna Convention on the Law of Treaties, articles 24 and 26). */
  | 'IN_FORCE'
  /** Its text is being negotiated, or negotiations rest unfinished. */
  | 'NEGOTIATING'
  /** Announced or intended; negotiations have not begun. */
  | 'PLANNED'
  /**
   * Its text is final and was signed or adopted, but it is not in force. Signatories must not defeat its object
   * and purpose (Vienna Convention on the Law of Treaties, article 18).
   */
  | 'SIGNED'
  /**
   * No longer in force: expired, denounced, replaced, or ended by agreement (Vienna Convention on the Law of
   * Treaties, articles 54 to 64).
   */
  | 'TERMINATED'
  /** It was concluded, and no source on record says whether it is in force. Its parties tell who has consented to it. */
  | 'UNKNOWN';

/** Which values are let through. Several operators must all hold. */
export type TreatyStatusFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<TreatyStatus>;
  /** Any of these values. */
  in?: InputMaybe<Array<TreatyStatus>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<TreatyStatus>>;
};

/** How a member voted in a recorded vote. */
export type VoteChoice =
  /** Was a member, but took no part in the vote. */
  | 'ABSENT'
  /** Was present and declared that it supports neither side. */
  | 'ABSTAIN'
  /** Voted against. */
  | 'NO'
  /** Was not a member of the voting body at that time. */
  | 'NOT_MEMBER'
  /** Voted in favour. */
  | 'YES';

/** Which values are let through. Several operators must all hold. */
export type VoteChoiceFilter = {
  /** Exactly this value. */
  eq?: InputMaybe<VoteChoice>;
  /** Any of these values. */
  in?: InputMaybe<Array<VoteChoice>>;
  /** None of these values. */
  notIn?: InputMaybe<Array<VoteChoice>>;
};

/** What votes can be counted by. */
export type VoteFacet =
  /** By who voted. */
  | 'ACTOR'
  /** By choice. */
  | 'CHOICE'
  /** By dataset. */
  | 'DATASET'
  /** By year. */
  | 'YEAR';

/** Which votes are let through. All conditions must hold. */
export type VoteFilter = {
  /** Who voted. */
  actor?: InputMaybe<ActorFilterRef>;
  /** All of these hold, too. */
  and?: InputMaybe<Array<VoteFilter>>;
  /** What the actor chose. */
  choice?: InputMaybe<VoteChoiceFilter>;
  /** The slug of the dataset that gives it. */
  dataset?: InputMaybe<StringFilter>;
  /** The slug of what was voted on. */
  event?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<VoteFilter>;
  /** When it was cast. */
  occurred?: InputMaybe<TemporalFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<VoteFilter>>;
};

/** In which order votes come. */
export type VoteOrder =
  /** By the name of who voted, from A. */
  | 'ACTOR_ASC'
  /** By the name of who voted, from Z. */
  | 'ACTOR_DESC'
  /** The first to be cast first. */
  | 'OCCURRED_ASC'
  /** The last to be cast first. */
  | 'OCCURRED_DESC';

export type WhenFragment = { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string };

export type PageEndFragment = { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null };

export type ChoicesFragment = { __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number };

type ActorName_Country_Fragment = { __typename: 'Country', slug: string, name: string };

type ActorName_Organization_Fragment = { __typename: 'Organization', slug: string, name: string };

type ActorName_Person_Fragment = { __typename: 'Person', slug: string, name: string };

export type ActorNameFragment =
  | ActorName_Country_Fragment
  | ActorName_Organization_Fragment
  | ActorName_Person_Fragment
;

type Sourced_Country_Fragment = { __typename?: 'Country', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

type Sourced_Doctrine_Fragment = { __typename?: 'Doctrine', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

type Sourced_Event_Fragment = { __typename?: 'Event', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

type Sourced_EventParticipant_Fragment = { __typename?: 'EventParticipant', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

type Sourced_Issue_Fragment = { __typename?: 'Issue', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

type Sourced_Membership_Fragment = { __typename?: 'Membership', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

type Sourced_Mission_Fragment = { __typename?: 'Mission', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

type Sourced_Observation_Fragment = { __typename?: 'Observation', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

type Sourced_Office_Fragment = { __typename?: 'Office', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

type Sourced_Organization_Fragment = { __typename?: 'Organization', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

type Sourced_Person_Fragment = { __typename?: 'Person', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

type Sourced_Recognition_Fragment = { __typename?: 'Recognition', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

type Sourced_Relation_Fragment = { __typename?: 'Relation', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

type Sourced_RelationPhase_Fragment = { __typename?: 'RelationPhase', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

type Sourced_Treaty_Fragment = { __typename?: 'Treaty', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

type Sourced_TreatyParty_Fragment = { __typename?: 'TreatyParty', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

export type SourcedFragment =
  | Sourced_Country_Fragment
  | Sourced_Doctrine_Fragment
  | Sourced_Event_Fragment
  | Sourced_EventParticipant_Fragment
  | Sourced_Issue_Fragment
  | Sourced_Membership_Fragment
  | Sourced_Mission_Fragment
  | Sourced_Observation_Fragment
  | Sourced_Office_Fragment
  | Sourced_Organization_Fragment
  | Sourced_Person_Fragment
  | Sourced_Recognition_Fragment
  | Sourced_Relation_Fragment
  | Sourced_RelationPhase_Fragment
  | Sourced_Treaty_Fragment
  | Sourced_TreatyParty_Fragment
;

export type CitationPartsFragment = { __typename?: 'Citation', id: string, field?: string | null, value?: string | null, locator?: string | null, accessed?: string | null, dataset: { __typename?: 'Dataset', title: string }, source: { __typename?: 'Source', slug: string, title: string, kind: SourceKind, authors: Array<string>, publisher?: string | null, container?: string | null, url?: string | null, issued?: { __typename?: 'TemporalExtent', display: string } | null }, passage?: { __typename?: 'Passage', id: string, section: { __typename?: 'Section', path: Array<string>, document: { __typename?: 'Document', slug: string, title: string } } } | null, sentence?: { __typename?: 'Sentence', text: string } | null };

export type CountriesOfMapQueryVariables = Exact<{
  countries?: InputMaybe<CountryFilter>;
}>;


export type CountriesOfMapQuery = { __typename?: 'Query', countries?: { __typename?: 'CountryConnection', nodes: Array<{ __typename: 'Country', id: string, slug: string, name: string, numeric?: string | null, capital?: { __typename?: 'Place', name: string, coordinates?: { __typename?: 'Coordinates', latitude: number, longitude: number } | null } | null }> } | null };

export type WorldMapQueryVariables = Exact<{
  ref: Scalars['ActorRef']['input'];
  asOf?: InputMaybe<Scalars['EDTF']['input']>;
  relations?: InputMaybe<RelationFilter>;
  memberships?: InputMaybe<MembershipFilter>;
  treaties?: InputMaybe<TreatyFilter>;
  missions?: InputMaybe<MissionFilter>;
}>;


export type WorldMapQuery = { __typename?: 'Query', actor?:
    | { __typename: 'Country', id: string, slug: string, name: string, sentMissions: { __typename?: 'MissionConnection', nodes: Array<{ __typename?: 'Mission', id: string, kind: MissionKind, sender:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
          , host:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
          , coordinates?: { __typename?: 'Coordinates', latitude: number, longitude: number } | null, place?: { __typename?: 'Place', slug: string, name: string, coordinates?: { __typename?: 'Coordinates', latitude: number, longitude: number } | null } | null }> }, hostedMissions: { __typename?: 'MissionConnection', nodes: Array<{ __typename?: 'Mission', id: string, kind: MissionKind, sender:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
          , host:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
          , coordinates?: { __typename?: 'Coordinates', latitude: number, longitude: number } | null, place?: { __typename?: 'Place', slug: string, name: string, coordinates?: { __typename?: 'Coordinates', latitude: number, longitude: number } | null } | null }> }, relations: { __typename?: 'ActorRelationConnection', edges: Array<{ __typename?: 'ActorRelationEdge', counterpart:
            | { __typename?: 'Country', slug: string }
            | { __typename?: 'Organization', slug: string }
            | { __typename?: 'Person', slug: string }
          , node: { __typename?: 'Relation', id: string, status: RelationStatus, established?: { __typename?: 'TemporalExtent', display: string } | null } }> }, memberships: { __typename?: 'MembershipConnection', nodes: Array<{ __typename?: 'Membership', organization: { __typename?: 'Organization', slug: string, name: string } }> }, treaties: { __typename?: 'TreatyConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, count: number }> }, events: { __typename?: 'EventConnection', nodes: Array<{ __typename: 'Event', slug: string, title: string, place?: { __typename?: 'Place', slug: string, name: string, coordinates?: { __typename?: 'Coordinates', latitude: number, longitude: number } | null } | null }> } }
    | { __typename: 'Organization', id: string, slug: string, name: string, sentMissions: { __typename?: 'MissionConnection', nodes: Array<{ __typename?: 'Mission', id: string, kind: MissionKind, sender:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
          , host:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
          , coordinates?: { __typename?: 'Coordinates', latitude: number, longitude: number } | null, place?: { __typename?: 'Place', slug: string, name: string, coordinates?: { __typename?: 'Coordinates', latitude: number, longitude: number } | null } | null }> }, hostedMissions: { __typename?: 'MissionConnection', nodes: Array<{ __typename?: 'Mission', id: string, kind: MissionKind, sender:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
          , host:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
          , coordinates?: { __typename?: 'Coordinates', latitude: number, longitude: number } | null, place?: { __typename?: 'Place', slug: string, name: string, coordinates?: { __typename?: 'Coordinates', latitude: number, longitude: number } | null } | null }> }, relations: { __typename?: 'ActorRelationConnection', edges: Array<{ __typename?: 'ActorRelationEdge', counterpart:
            | { __typename?: 'Country', slug: string }
            | { __typename?: 'Organization', slug: string }
            | { __typename?: 'Person', slug: string }
          , node: { __typename?: 'Relation', id: string, status: RelationStatus, established?: { __typename?: 'TemporalExtent', display: string } | null } }> }, memberships: { __typename?: 'MembershipConnection', nodes: Array<{ __typename?: 'Membership', organization: { __typename?: 'Organization', slug: string, name: string } }> }, treaties: { __typename?: 'TreatyConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, count: number }> }, events: { __typename?: 'EventConnection', nodes: Array<{ __typename: 'Event', slug: string, title: string, place?: { __typename?: 'Place', slug: string, name: string, coordinates?: { __typename?: 'Coordinates', latitude: number, longitude: number } | null } | null }> } }
    | { __typename: 'Person', id: string, slug: string, name: string, relations: { __typename?: 'ActorRelationConnection', edges: Array<{ __typename?: 'ActorRelationEdge', counterpart:
            | { __typename?: 'Country', slug: string }
            | { __typename?: 'Organization', slug: string }
            | { __typename?: 'Person', slug: string }
          , node: { __typename?: 'Relation', id: string, status: RelationStatus, established?: { __typename?: 'TemporalExtent', display: string } | null } }> }, memberships: { __typename?: 'MembershipConnection', nodes: Array<{ __typename?: 'Membership', organization: { __typename?: 'Organization', slug: string, name: string } }> }, treaties: { __typename?: 'TreatyConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, count: number }> }, events: { __typename?: 'EventConnection', nodes: Array<{ __typename: 'Event', slug: string, title: string, place?: { __typename?: 'Place', slug: string, name: string, coordinates?: { __typename?: 'Coordinates', latitude: number, longitude: number } | null } | null }> } }
   | null };

export type MapMissionFragment = { __typename?: 'Mission', id: string, kind: MissionKind, sender:
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
  , host:
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
  , coordinates?: { __typename?: 'Coordinates', latitude: number, longitude: number } | null, place?: { __typename?: 'Place', slug: string, name: string, coordinates?: { __typename?: 'Coordinates', latitude: number, longitude: number } | null } | null };

export type MapPlaceFragment = { __typename?: 'Place', slug: string, name: string, coordinates?: { __typename?: 'Coordinates', latitude: number, longitude: number } | null };

export type MembersOnMapQueryVariables = Exact<{
  slug: Scalars['String']['input'];
  asOf?: InputMaybe<Scalars['EDTF']['input']>;
  members?: InputMaybe<MembershipFilter>;
}>;


export type MembersOnMapQuery = { __typename?: 'Query', organization?: { __typename?: 'Organization', slug: string, name: string, members: { __typename?: 'MembershipConnection', nodes: Array<{ __typename?: 'Membership', id: string, role: MembershipRole, status: MembershipStatus, period?: { __typename?: 'TemporalExtent', display: string } | null, member:
          | { __typename?: 'Country', slug: string }
          | { __typename?: 'Organization', slug: string }
          | { __typename?: 'Person', slug: string }
         }> } } | null };

export type PathsQueryVariables = Exact<{
  from: Scalars['ActorRef']['input'];
  to: Scalars['ActorRef']['input'];
  asOf?: InputMaybe<Scalars['EDTF']['input']>;
  through?: InputMaybe<Array<LinkKind> | LinkKind>;
  maxLength: Scalars['Int']['input'];
}>;


export type PathsQuery = { __typename?: 'Query', start?:
    | { __typename: 'Country', id: string, slug: string, name: string }
    | { __typename: 'Organization', id: string, slug: string, name: string }
    | { __typename: 'Person', id: string, slug: string, name: string }
   | null, end?:
    | { __typename: 'Country', id: string, slug: string, name: string }
    | { __typename: 'Organization', id: string, slug: string, name: string }
    | { __typename: 'Person', id: string, slug: string, name: string }
   | null, paths?: Array<{ __typename?: 'Path', length: number, steps: Array<{ __typename?: 'PathStep', kind: LinkKind, from:
        | { __typename: 'Country', id: string, slug: string, name: string }
        | { __typename: 'Organization', id: string, slug: string, name: string }
        | { __typename: 'Person', id: string, slug: string, name: string }
      , to:
        | { __typename: 'Country', id: string, slug: string, name: string }
        | { __typename: 'Organization', id: string, slug: string, name: string }
        | { __typename: 'Person', id: string, slug: string, name: string }
      , link:
        | { __typename: 'Country', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
        | { __typename: 'Doctrine', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
        | { __typename: 'Event', slug: string, title: string, id: string, summary?: string | null, occurred: { __typename?: 'TemporalExtent', display: string }, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
        | { __typename: 'EventParticipant', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
        | { __typename: 'Issue', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
        | { __typename: 'Membership', role: MembershipRole, id: string, summary?: string | null, membershipStatus: MembershipStatus, period?: { __typename?: 'TemporalExtent', display: string } | null, organization: { __typename?: 'Organization', id: string }, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
        | { __typename: 'Mission', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
        | { __typename: 'Observation', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
        | { __typename: 'Office', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
        | { __typename: 'Organization', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
        | { __typename: 'Person', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
        | { __typename: 'Recognition', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
        | { __typename: 'Relation', id: string, summary?: string | null, relationStatus: RelationStatus, established?: { __typename?: 'TemporalExtent', display: string } | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
        | { __typename: 'RelationPhase', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
        | { __typename: 'Treaty', slug: string, title: string, id: string, summary?: string | null, signed?: { __typename?: 'TemporalExtent', display: string } | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
        | { __typename: 'TreatyParty', id: string, summary?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
       }> }> | null };

export type NetworkQueryVariables = Exact<{
  ref: Scalars['ActorRef']['input'];
  asOf?: InputMaybe<Scalars['EDTF']['input']>;
  relations?: InputMaybe<RelationFilter>;
  memberships?: InputMaybe<MembershipFilter>;
  treaties?: InputMaybe<TreatyFilter>;
}>;


export type NetworkQuery = { __typename?: 'Query', actor?:
    | { __typename: 'Country', id: string, slug: string, name: string, relations: { __typename?: 'ActorRelationConnection', totalCount?: number | null, edges: Array<{ __typename?: 'ActorRelationEdge', counterpart:
            | { __typename: 'Country', id: string, slug: string, name: string }
            | { __typename: 'Organization', id: string, slug: string, name: string }
            | { __typename: 'Person', id: string, slug: string, name: string }
          , node: { __typename?: 'Relation', id: string, status: RelationStatus, established?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null } }> }, memberships: { __typename?: 'MembershipConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Membership', id: string, role: MembershipRole, status: MembershipStatus, period?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null, organization: { __typename: 'Organization', id: string, slug: string, name: string } }> }, treaties: { __typename?: 'TreatyConnection', totalCount?: number | null, nodes: Array<{ __typename: 'Treaty', id: string, slug: string, title: string, signed?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null, own: { __typename?: 'TreatyPartyConnection', nodes: Array<{ __typename?: 'TreatyParty', id: string, role: TreatyPartyRole }> }, parties: { __typename?: 'TreatyPartyConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'TreatyParty', id: string, role: TreatyPartyRole, party:
                | { __typename: 'Country', id: string, slug: string, name: string }
                | { __typename: 'Organization', id: string, slug: string, name: string }
                | { __typename: 'Person', id: string, slug: string, name: string }
               }> } }> } }
    | { __typename: 'Organization', id: string, slug: string, name: string, members: { __typename?: 'MembershipConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Membership', id: string, role: MembershipRole, status: MembershipStatus, period?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null, member:
            | { __typename: 'Country', id: string, slug: string, name: string }
            | { __typename: 'Organization', id: string, slug: string, name: string }
            | { __typename: 'Person', id: string, slug: string, name: string }
           }> }, relations: { __typename?: 'ActorRelationConnection', totalCount?: number | null, edges: Array<{ __typename?: 'ActorRelationEdge', counterpart:
            | { __typename: 'Country', id: string, slug: string, name: string }
            | { __typename: 'Organization', id: string, slug: string, name: string }
            | { __typename: 'Person', id: string, slug: string, name: string }
          , node: { __typename?: 'Relation', id: string, status: RelationStatus, established?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null } }> }, memberships: { __typename?: 'MembershipConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Membership', id: string, role: MembershipRole, status: MembershipStatus, period?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null, organization: { __typename: 'Organization', id: string, slug: string, name: string } }> }, treaties: { __typename?: 'TreatyConnection', totalCount?: number | null, nodes: Array<{ __typename: 'Treaty', id: string, slug: string, title: string, signed?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null, own: { __typename?: 'TreatyPartyConnection', nodes: Array<{ __typename?: 'TreatyParty', id: string, role: TreatyPartyRole }> }, parties: { __typename?: 'TreatyPartyConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'TreatyParty', id: string, role: TreatyPartyRole, party:
                | { __typename: 'Country', id: string, slug: string, name: string }
                | { __typename: 'Organization', id: string, slug: string, name: string }
                | { __typename: 'Person', id: string, slug: string, name: string }
               }> } }> } }
    | { __typename: 'Person', id: string, slug: string, name: string, relations: { __typename?: 'ActorRelationConnection', totalCount?: number | null, edges: Array<{ __typename?: 'ActorRelationEdge', counterpart:
            | { __typename: 'Country', id: string, slug: string, name: string }
            | { __typename: 'Organization', id: string, slug: string, name: string }
            | { __typename: 'Person', id: string, slug: string, name: string }
          , node: { __typename?: 'Relation', id: string, status: RelationStatus, established?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null } }> }, memberships: { __typename?: 'MembershipConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Membership', id: string, role: MembershipRole, status: MembershipStatus, period?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null, organization: { __typename: 'Organization', id: string, slug: string, name: string } }> }, treaties: { __typename?: 'TreatyConnection', totalCount?: number | null, nodes: Array<{ __typename: 'Treaty', id: string, slug: string, title: string, signed?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null, own: { __typename?: 'TreatyPartyConnection', nodes: Array<{ __typename?: 'TreatyParty', id: string, role: TreatyPartyRole }> }, parties: { __typename?: 'TreatyPartyConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'TreatyParty', id: string, role: TreatyPartyRole, party:
                | { __typename: 'Country', id: string, slug: string, name: string }
                | { __typename: 'Organization', id: string, slug: string, name: string }
                | { __typename: 'Person', id: string, slug: string, name: string }
               }> } }> } }
   | null };

type NetworkActor_Country_Fragment = { __typename: 'Country', id: string, slug: string, name: string };

type NetworkActor_Organization_Fragment = { __typename: 'Organization', id: string, slug: string, name: string };

type NetworkActor_Person_Fragment = { __typename: 'Person', id: string, slug: string, name: string };

export type NetworkActorFragment =
  | NetworkActor_Country_Fragment
  | NetworkActor_Organization_Fragment
  | NetworkActor_Person_Fragment
;

export type NetworkTimeFragment = { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null };

export type TreatyNetworkQueryVariables = Exact<{
  slug: Scalars['String']['input'];
}>;


export type TreatyNetworkQuery = { __typename?: 'Query', treaty?: { __typename: 'Treaty', id: string, slug: string, title: string, signed?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null, parties: { __typename?: 'TreatyPartyConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'TreatyParty', id: string, role: TreatyPartyRole, party:
          | { __typename: 'Country', id: string, slug: string, name: string }
          | { __typename: 'Organization', id: string, slug: string, name: string }
          | { __typename: 'Person', id: string, slug: string, name: string }
         }> } } | null };

export type ActorQueryVariables = Exact<{
  ref: Scalars['ActorRef']['input'];
  relations?: InputMaybe<RelationFilter>;
  memberships?: InputMaybe<MembershipFilter>;
  treaties?: InputMaybe<TreatyFilter>;
  events?: InputMaybe<EventFilter>;
  recognitions?: InputMaybe<RecognitionFilter>;
  missions?: InputMaybe<MissionFilter>;
  issues?: InputMaybe<IssueFilter>;
  observations?: InputMaybe<ObservationFilter>;
}>;


export type ActorQuery = { __typename?: 'Query', actor?:
    | { __typename: 'Country', code?: string | null, alpha3?: string | null, numeric?: string | null, cowCode?: number | null, officialName?: string | null, aliases: Array<string>, id: string, summary?: string | null, slug: string, name: string, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, capital?: { __typename?: 'Place', name: string } | null, sentMissions: { __typename?: 'MissionConnection', totalCount?: number | null }, hostedMissions: { __typename?: 'MissionConnection', totalCount?: number | null }, doctrines: { __typename?: 'DoctrineConnection', totalCount?: number | null }, issues: { __typename?: 'IssueConnection', totalCount?: number | null }, observations: { __typename?: 'ObservationConnection', totalCount?: number | null }, names: Array<{ __typename?: 'Name', text: string, language?: string | null, script?: string | null, kind: NameKind, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null }>, predecessors: Array<
        | { __typename: 'Country', slug: string, name: string }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'Person', slug: string, name: string }
      >, successors: Array<
        | { __typename: 'Country', slug: string, name: string }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'Person', slug: string, name: string }
      >, relations: { __typename?: 'ActorRelationConnection', totalCount?: number | null }, memberships: { __typename?: 'MembershipConnection', totalCount?: number | null }, treaties: { __typename?: 'TreatyConnection', totalCount?: number | null }, events: { __typename?: 'EventConnection', totalCount?: number | null }, recognitions: { __typename?: 'RecognitionConnection', totalCount?: number | null }, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
    | { __typename: 'Organization', abbreviation?: string | null, kind: OrganizationKind, aliases: Array<string>, id: string, summary?: string | null, slug: string, name: string, founded?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, dissolved?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, headquarters?: { __typename?: 'Place', name: string } | null, partOf?: { __typename: 'Organization', slug: string, name: string } | null, members: { __typename?: 'MembershipConnection', totalCount?: number | null }, sentMissions: { __typename?: 'MissionConnection', totalCount?: number | null }, hostedMissions: { __typename?: 'MissionConnection', totalCount?: number | null }, names: Array<{ __typename?: 'Name', text: string, language?: string | null, script?: string | null, kind: NameKind, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null }>, predecessors: Array<
        | { __typename: 'Country', slug: string, name: string }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'Person', slug: string, name: string }
      >, successors: Array<
        | { __typename: 'Country', slug: string, name: string }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'Person', slug: string, name: string }
      >, relations: { __typename?: 'ActorRelationConnection', totalCount?: number | null }, memberships: { __typename?: 'MembershipConnection', totalCount?: number | null }, treaties: { __typename?: 'TreatyConnection', totalCount?: number | null }, events: { __typename?: 'EventConnection', totalCount?: number | null }, recognitions: { __typename?: 'RecognitionConnection', totalCount?: number | null }, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
    | { __typename: 'Person', aliases: Array<string>, id: string, summary?: string | null, slug: string, name: string, offices: Array<{ __typename?: 'Office', title: string, id: string, summary?: string | null, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, of:
          | { __typename: 'Country', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
        , conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }>, names: Array<{ __typename?: 'Name', text: string, language?: string | null, script?: string | null, kind: NameKind, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null }>, predecessors: Array<
        | { __typename: 'Country', slug: string, name: string }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'Person', slug: string, name: string }
      >, successors: Array<
        | { __typename: 'Country', slug: string, name: string }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'Person', slug: string, name: string }
      >, relations: { __typename?: 'ActorRelationConnection', totalCount?: number | null }, memberships: { __typename?: 'MembershipConnection', totalCount?: number | null }, treaties: { __typename?: 'TreatyConnection', totalCount?: number | null }, events: { __typename?: 'EventConnection', totalCount?: number | null }, recognitions: { __typename?: 'RecognitionConnection', totalCount?: number | null }, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }
   | null };

export type AgreementQueryVariables = Exact<{
  one: Scalars['ActorRef']['input'];
  other: Scalars['ActorRef']['input'];
}>;


export type AgreementQuery = { __typename?: 'Query', actor?:
    | { __typename?: 'Country', agreement: Array<{ __typename?: 'Agreement', year: number, votes: number, same: number, share: number }> }
    | { __typename?: 'Organization' }
    | { __typename?: 'Person' }
   | null };

export type SectionHeadFragment = { __typename?: 'Section', id: string, heading: string, level: number };

export type DocumentQueryVariables = Exact<{
  slug: Scalars['String']['input'];
}>;


export type DocumentQuery = { __typename?: 'Query', document?: { __typename?: 'Document', slug: string, title: string, url?: string | null, categories: Array<string>, source?: { __typename: 'Source', slug: string, title: string } | null, dataset: { __typename?: 'Dataset', title: string, licence: string }, sections: Array<{ __typename?: 'Section', id: string, heading: string, level: number, subsections: Array<{ __typename?: 'Section', id: string, heading: string, level: number, subsections: Array<{ __typename?: 'Section', id: string, heading: string, level: number, subsections: Array<{ __typename?: 'Section', id: string, heading: string, level: number }> }> }> }> } | null };

export type SectionQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type SectionQuery = { __typename?: 'Query', node?:
    | { __typename?: 'Citation' }
    | { __typename?: 'CodedEvent' }
    | { __typename?: 'Country' }
    | { __typename?: 'Dataset' }
    | { __typename?: 'Doctrine' }
    | { __typename?: 'Document' }
    | { __typename?: 'Event' }
    | { __typename?: 'EventParticipant' }
    | { __typename?: 'Indicator' }
    | { __typename?: 'Issue' }
    | { __typename?: 'Membership' }
    | { __typename?: 'Mission' }
    | { __typename?: 'Observation' }
    | { __typename?: 'Office' }
    | { __typename?: 'Organization' }
    | { __typename?: 'Passage' }
    | { __typename?: 'Person' }
    | { __typename?: 'Place' }
    | { __typename?: 'Recognition' }
    | { __typename?: 'Relation' }
    | { __typename?: 'RelationPhase' }
    | { __typename?: 'Section', passages: { __typename?: 'PassageConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Passage', id: string, text: string }> } }
    | { __typename?: 'Source' }
    | { __typename?: 'Treaty' }
    | { __typename?: 'TreatyParty' }
    | { __typename?: 'Vote' }
   | null };

export type PassageOfDocumentQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PassageOfDocumentQuery = { __typename?: 'Query', node?:
    | { __typename?: 'Citation' }
    | { __typename?: 'CodedEvent' }
    | { __typename?: 'Country' }
    | { __typename?: 'Dataset' }
    | { __typename?: 'Doctrine' }
    | { __typename?: 'Document' }
    | { __typename?: 'Event' }
    | { __typename?: 'EventParticipant' }
    | { __typename?: 'Indicator' }
    | { __typename?: 'Issue' }
    | { __typename?: 'Membership' }
    | { __typename?: 'Mission' }
    | { __typename?: 'Observation' }
    | { __typename?: 'Office' }
    | { __typename?: 'Organization' }
    | { __typename?: 'Passage', id: string, section: { __typename?: 'Section', id: string } }
    | { __typename?: 'Person' }
    | { __typename?: 'Place' }
    | { __typename?: 'Recognition' }
    | { __typename?: 'Relation' }
    | { __typename?: 'RelationPhase' }
    | { __typename?: 'Section' }
    | { __typename?: 'Source' }
    | { __typename?: 'Treaty' }
    | { __typename?: 'TreatyParty' }
    | { __typename?: 'Vote' }
   | null };

export type DocumentCitationQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DocumentCitationQuery = { __typename?: 'Query', node?:
    | { __typename?: 'Citation', id: string, passage?: { __typename?: 'Passage', id: string, section: { __typename?: 'Section', id: string } } | null, sentence?: { __typename?: 'Sentence', text: string } | null }
    | { __typename?: 'CodedEvent' }
    | { __typename?: 'Country' }
    | { __typename?: 'Dataset' }
    | { __typename?: 'Doctrine' }
    | { __typename?: 'Document' }
    | { __typename?: 'Event' }
    | { __typename?: 'EventParticipant' }
    | { __typename?: 'Indicator' }
    | { __typename?: 'Issue' }
    | { __typename?: 'Membership' }
    | { __typename?: 'Mission' }
    | { __typename?: 'Observation' }
    | { __typename?: 'Office' }
    | { __typename?: 'Organization' }
    | { __typename?: 'Passage' }
    | { __typename?: 'Person' }
    | { __typename?: 'Place' }
    | { __typename?: 'Recognition' }
    | { __typename?: 'Relation' }
    | { __typename?: 'RelationPhase' }
    | { __typename?: 'Section' }
    | { __typename?: 'Source' }
    | { __typename?: 'Treaty' }
    | { __typename?: 'TreatyParty' }
    | { __typename?: 'Vote' }
   | null };

export type EventQueryVariables = Exact<{
  slug: Scalars['String']['input'];
}>;


export type EventQuery = { __typename?: 'Query', event?: { __typename?: 'Event', slug: string, title: string, kind: EventKind, status: EventStatus, id: string, summary?: string | null, occurred: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string }, place?: { __typename?: 'Place', name: string, country?: { __typename: 'Country', slug: string, name: string } | null } | null, treaty?: { __typename: 'Treaty', slug: string, title: string } | null, partOf?: { __typename: 'Event', slug: string, title: string } | null, parts: { __typename?: 'EventConnection', totalCount?: number | null }, votes: { __typename?: 'VoteConnection', totalCount?: number | null, facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } | null };

export type ParticipantsQueryVariables = Exact<{
  slug: Scalars['String']['input'];
  filter?: InputMaybe<EventParticipantFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ParticipantsQuery = { __typename?: 'Query', event?: { __typename?: 'Event', title: string, choices: { __typename?: 'EventParticipantConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, participants: { __typename?: 'EventParticipantConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'EventParticipantEdge', node: { __typename?: 'EventParticipant', role: EventParticipantRole, id: string, summary?: string | null, actor:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
          , conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } } | null };

export type PartsQueryVariables = Exact<{
  slug: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PartsQuery = { __typename?: 'Query', event?: { __typename?: 'Event', title: string, parts: { __typename?: 'EventConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'EventEdge', node: { __typename: 'Event', slug: string, title: string, kind: EventKind, status: EventStatus, id: string, summary?: string | null, occurred: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string }, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } } | null };

export type VotesQueryVariables = Exact<{
  slug: Scalars['String']['input'];
  filter?: InputMaybe<VoteFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type VotesQuery = { __typename?: 'Query', event?: { __typename?: 'Event', title: string, choices: { __typename?: 'VoteConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, votes: { __typename?: 'VoteConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'VoteEdge', node: { __typename?: 'Vote', id: string, choice: VoteChoice, actor:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
           } }> } } | null };

export type HomeQueryVariables = Exact<{
  countries?: InputMaybe<CountryFilter>;
  organizations?: InputMaybe<OrganizationFilter>;
  treaties?: InputMaybe<TreatyFilter>;
  events?: InputMaybe<EventFilter>;
}>;


export type HomeQuery = { __typename?: 'Query', countries?: { __typename?: 'CountryConnection', totalCount?: number | null, nodes: Array<{ __typename: 'Country', slug: string, name: string, period?: { __typename?: 'TemporalExtent', latest?: string | null } | null }> } | null, organizations?: { __typename?: 'OrganizationConnection', totalCount?: number | null } | null, persons?: { __typename?: 'PersonConnection', totalCount?: number | null } | null, treaties?: { __typename?: 'TreatyConnection', totalCount?: number | null } | null, events?: { __typename?: 'EventConnection', totalCount?: number | null } | null, sources?: { __typename?: 'SourceConnection', totalCount?: number | null } | null, documents?: { __typename?: 'DocumentConnection', totalCount?: number | null } | null };

export type CentreQueryVariables = Exact<{
  ref: Scalars['ActorRef']['input'];
}>;


export type CentreQuery = { __typename?: 'Query', actor?:
    | { __typename: 'Country', id: string, slug: string, name: string }
    | { __typename: 'Organization', id: string, slug: string, name: string }
    | { __typename: 'Person', id: string, slug: string, name: string }
   | null };

export type RelationQueryVariables = Exact<{
  one: Scalars['ActorRef']['input'];
  other: Scalars['ActorRef']['input'];
  asOf?: InputMaybe<Scalars['EDTF']['input']>;
}>;


export type RelationQuery = { __typename?: 'Query', one?:
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
   | null, other?:
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
   | null, relation?: { __typename?: 'Relation', status: RelationStatus, id: string, summary?: string | null, established?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, phases: Array<{ __typename?: 'RelationPhase', status: RelationStatus, id: string, summary?: string | null, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, initiator?:
        | { __typename: 'Country', slug: string, name: string }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'Person', slug: string, name: string }
       | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } }>, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } | null };

export type TreatiesBetweenQueryVariables = Exact<{
  filter?: InputMaybe<TreatyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TreatiesBetweenQuery = { __typename?: 'Query', treaties?: { __typename?: 'TreatyConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'TreatyEdge', node: { __typename: 'Treaty', slug: string, title: string, kind: TreatyKind, status: TreatyStatus, id: string, summary?: string | null, signed?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } | null };

export type EventsBetweenQueryVariables = Exact<{
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type EventsBetweenQuery = { __typename?: 'Query', events?: { __typename?: 'EventConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'EventEdge', node: { __typename: 'Event', slug: string, title: string, kind: EventKind, status: EventStatus, id: string, summary?: string | null, occurred: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string }, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } | null };

export type IssuesBetweenQueryVariables = Exact<{
  filter?: InputMaybe<IssueFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type IssuesBetweenQuery = { __typename?: 'Query', issues?: { __typename?: 'IssueConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'IssueEdge', node: { __typename?: 'Issue', title: string, kind: IssueKind, status: IssueStatus, id: string, summary?: string | null, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } | null };

export type MissionsBetweenQueryVariables = Exact<{
  filter?: InputMaybe<MissionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MissionsBetweenQuery = { __typename?: 'Query', missions?: { __typename?: 'MissionConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'MissionEdge', node: { __typename?: 'Mission', kind: MissionKind, address?: string | null, url?: string | null, id: string, summary?: string | null, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, sender:
          | { __typename: 'Country', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
        , host:
          | { __typename: 'Country', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
        , accreditedTo: Array<
          | { __typename: 'Country', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
        >, place?: { __typename?: 'Place', name: string } | null, heads: Array<{ __typename?: 'Office', title: string, holder: { __typename: 'Person', slug: string, name: string } }>, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } | null };

export type CodedEventsBetweenQueryVariables = Exact<{
  filter?: InputMaybe<CodedEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CodedEventsBetweenQuery = { __typename?: 'Query', codedEvents?: { __typename?: 'CodedEventConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'CodedEventEdge', node: { __typename?: 'CodedEvent', id: string, occurred: string, label: string, quadClass?: QuadClass | null, goldstein?: number | null, mentions?: number | null, url?: string | null, sourceName?: string | null, targetName?: string | null, source?:
          | { __typename: 'Country', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
         | null, target?:
          | { __typename: 'Country', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
         | null, dataset: { __typename?: 'Dataset', title: string } } }> } | null };

export type SourceQueryVariables = Exact<{
  slug: Scalars['String']['input'];
}>;


export type SourceQuery = { __typename?: 'Query', source?: { __typename?: 'Source', slug: string, title: string, kind: SourceKind, authors: Array<string>, publisher?: string | null, container?: string | null, url?: string | null, doi?: string | null, volume?: string | null, issue?: string | null, pages?: string | null, bibtex: string, issued?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null } | null };

type CitedInRow_Country_Fragment = { __typename: 'Country', slug: string, name: string, id: string, summary?: string | null };

type CitedInRow_Doctrine_Fragment = { __typename: 'Doctrine', id: string, summary?: string | null, doctrine: string, holder:
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
   };

type CitedInRow_Event_Fragment = { __typename: 'Event', slug: string, title: string, id: string, summary?: string | null };

type CitedInRow_EventParticipant_Fragment = { __typename: 'EventParticipant', id: string, summary?: string | null, participantRole: EventParticipantRole, actor:
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
  , event: { __typename: 'Event', slug: string, title: string } };

type CitedInRow_Issue_Fragment = { __typename: 'Issue', id: string, summary?: string | null, matter: string, issueParties: Array<
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
  > };

type CitedInRow_Membership_Fragment = { __typename: 'Membership', role: MembershipRole, id: string, summary?: string | null, member:
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
  , organization: { __typename: 'Organization', slug: string, name: string } };

type CitedInRow_Mission_Fragment = { __typename: 'Mission', id: string, summary?: string | null, missionKind: MissionKind, sender:
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
  , host:
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
   };

type CitedInRow_Observation_Fragment = { __typename: 'Observation', value?: number | null, id: string, summary?: string | null, indicator: { __typename?: 'Indicator', name: string, unit: string }, subject:
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
   };

type CitedInRow_Office_Fragment = { __typename: 'Office', id: string, summary?: string | null, office: string, person: { __typename: 'Person', slug: string, name: string } };

type CitedInRow_Organization_Fragment = { __typename: 'Organization', slug: string, name: string, id: string, summary?: string | null };

type CitedInRow_Person_Fragment = { __typename: 'Person', slug: string, name: string, id: string, summary?: string | null };

type CitedInRow_Recognition_Fragment = { __typename: 'Recognition', id: string, summary?: string | null, recognitionKind: RecognitionKind, by:
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
  , of:
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
   };

type CitedInRow_Relation_Fragment = { __typename: 'Relation', id: string, summary?: string | null, parties: Array<
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
  > };

type CitedInRow_RelationPhase_Fragment = { __typename: 'RelationPhase', status: RelationStatus, id: string, summary?: string | null, relation: { __typename?: 'Relation', parties: Array<
      | { __typename: 'Country', slug: string, name: string }
      | { __typename: 'Organization', slug: string, name: string }
      | { __typename: 'Person', slug: string, name: string }
    > } };

type CitedInRow_Treaty_Fragment = { __typename: 'Treaty', slug: string, title: string, id: string, summary?: string | null };

type CitedInRow_TreatyParty_Fragment = { __typename: 'TreatyParty', id: string, summary?: string | null, partyRole: TreatyPartyRole, party:
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
  , treaty: { __typename: 'Treaty', slug: string, title: string } };

export type CitedInRowFragment =
  | CitedInRow_Country_Fragment
  | CitedInRow_Doctrine_Fragment
  | CitedInRow_Event_Fragment
  | CitedInRow_EventParticipant_Fragment
  | CitedInRow_Issue_Fragment
  | CitedInRow_Membership_Fragment
  | CitedInRow_Mission_Fragment
  | CitedInRow_Observation_Fragment
  | CitedInRow_Office_Fragment
  | CitedInRow_Organization_Fragment
  | CitedInRow_Person_Fragment
  | CitedInRow_Recognition_Fragment
  | CitedInRow_Relation_Fragment
  | CitedInRow_RelationPhase_Fragment
  | CitedInRow_Treaty_Fragment
  | CitedInRow_TreatyParty_Fragment
;

export type CitedFactsQueryVariables = Exact<{
  slug: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CitedFactsQuery = { __typename?: 'Query', source?: { __typename?: 'Source', title: string, citedFacts: { __typename?: 'CitedFactConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'CitedFactEdge', cursor: string, citation: { __typename?: 'Citation', field?: string | null, value?: string | null, locator?: string | null }, node:
          | { __typename: 'Country', slug: string, name: string, id: string, summary?: string | null }
          | { __typename: 'Doctrine', id: string, summary?: string | null, doctrine: string, holder:
              | { __typename: 'Country', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
             }
          | { __typename: 'Event', slug: string, title: string, id: string, summary?: string | null }
          | { __typename: 'EventParticipant', id: string, summary?: string | null, participantRole: EventParticipantRole, actor:
              | { __typename: 'Country', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
            , event: { __typename: 'Event', slug: string, title: string } }
          | { __typename: 'Issue', id: string, summary?: string | null, matter: string, issueParties: Array<
              | { __typename: 'Country', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
            > }
          | { __typename: 'Membership', role: MembershipRole, id: string, summary?: string | null, member:
              | { __typename: 'Country', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
            , organization: { __typename: 'Organization', slug: string, name: string } }
          | { __typename: 'Mission', id: string, summary?: string | null, missionKind: MissionKind, sender:
              | { __typename: 'Country', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
            , host:
              | { __typename: 'Country', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
             }
          | { __typename: 'Observation', value?: number | null, id: string, summary?: string | null, indicator: { __typename?: 'Indicator', name: string, unit: string }, subject:
              | { __typename: 'Country', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
             }
          | { __typename: 'Office', id: string, summary?: string | null, office: string, person: { __typename: 'Person', slug: string, name: string } }
          | { __typename: 'Organization', slug: string, name: string, id: string, summary?: string | null }
          | { __typename: 'Person', slug: string, name: string, id: string, summary?: string | null }
          | { __typename: 'Recognition', id: string, summary?: string | null, recognitionKind: RecognitionKind, by:
              | { __typename: 'Country', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
            , of:
              | { __typename: 'Country', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
             }
          | { __typename: 'Relation', id: string, summary?: string | null, parties: Array<
              | { __typename: 'Country', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
            > }
          | { __typename: 'RelationPhase', status: RelationStatus, id: string, summary?: string | null, relation: { __typename?: 'Relation', parties: Array<
                | { __typename: 'Country', slug: string, name: string }
                | { __typename: 'Organization', slug: string, name: string }
                | { __typename: 'Person', slug: string, name: string }
              > } }
          | { __typename: 'Treaty', slug: string, title: string, id: string, summary?: string | null }
          | { __typename: 'TreatyParty', id: string, summary?: string | null, partyRole: TreatyPartyRole, party:
              | { __typename: 'Country', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
            , treaty: { __typename: 'Treaty', slug: string, title: string } }
         }> } } | null };

export type TreatyQueryVariables = Exact<{
  slug: Scalars['String']['input'];
}>;


export type TreatyQuery = { __typename?: 'Query', treaty?: { __typename?: 'Treaty', slug: string, title: string, kind: TreatyKind, status: TreatyStatus, untsNumber?: string | null, id: string, summary?: string | null, adopted?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, signed?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, inForce?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, ended?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, signedAt?: { __typename?: 'Place', name: string } | null, depositary?:
      | { __typename: 'Country', slug: string, name: string }
      | { __typename: 'Organization', slug: string, name: string }
      | { __typename: 'Person', slug: string, name: string }
     | null, topics: Array<{ __typename?: 'Topic', slug: string, label: string }>, links: Array<{ __typename?: 'TreatyLink', kind: TreatyLinkKind, to: { __typename: 'Treaty', slug: string, title: string } }>, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } | null };

export type PartiesQueryVariables = Exact<{
  slug: Scalars['String']['input'];
  whole?: InputMaybe<TreatyPartyFilter>;
  filter?: InputMaybe<TreatyPartyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PartiesQuery = { __typename?: 'Query', treaty?: { __typename?: 'Treaty', title: string, choices: { __typename?: 'TreatyPartyConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, parties: { __typename?: 'TreatyPartyConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'TreatyPartyEdge', node: { __typename?: 'TreatyParty', role: TreatyPartyRole, consent?: ConsentKind | null, id: string, summary?: string | null, signed?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, consented?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, inForce?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, withdrawn?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, party:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
          , conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } } | null };

export type TreatyEventsQueryVariables = Exact<{
  slug: Scalars['String']['input'];
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TreatyEventsQuery = { __typename?: 'Query', treaty?: { __typename?: 'Treaty', title: string, events: { __typename?: 'EventConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'EventEdge', node: { __typename: 'Event', slug: string, title: string, kind: EventKind, status: EventStatus, id: string, summary?: string | null, occurred: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string }, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } } | null };

export type CodedEventInRowFragment = { __typename?: 'CodedEvent', id: string, occurred: string, label: string, quadClass?: QuadClass | null, goldstein?: number | null, mentions?: number | null, url?: string | null, sourceName?: string | null, targetName?: string | null, source?:
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
   | null, target?:
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
   | null, dataset: { __typename?: 'Dataset', title: string } };

export type CodedEventsQueryVariables = Exact<{
  ref: Scalars['ActorRef']['input'];
  whole?: InputMaybe<CodedEventFilter>;
  filter?: InputMaybe<CodedEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CodedEventsQuery = { __typename?: 'Query', actor?:
    | { __typename?: 'Country', name: string, choices: { __typename?: 'CodedEventConnection', classes: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }>, years: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, codedEvents: { __typename?: 'CodedEventConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'CodedEventEdge', node: { __typename?: 'CodedEvent', id: string, occurred: string, label: string, quadClass?: QuadClass | null, goldstein?: number | null, mentions?: number | null, url?: string | null, sourceName?: string | null, targetName?: string | null, source?:
              | { __typename: 'Country', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
             | null, target?:
              | { __typename: 'Country', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
             | null, dataset: { __typename?: 'Dataset', title: string } } }> } }
    | { __typename?: 'Organization', name: string, choices: { __typename?: 'CodedEventConnection', classes: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }>, years: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, codedEvents: { __typename?: 'CodedEventConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'CodedEventEdge', node: { __typename?: 'CodedEvent', id: string, occurred: string, label: string, quadClass?: QuadClass | null, goldstein?: number | null, mentions?: number | null, url?: string | null, sourceName?: string | null, targetName?: string | null, source?:
              | { __typename: 'Country', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
             | null, target?:
              | { __typename: 'Country', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
             | null, dataset: { __typename?: 'Dataset', title: string } } }> } }
    | { __typename?: 'Person', name: string, choices: { __typename?: 'CodedEventConnection', classes: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }>, years: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, codedEvents: { __typename?: 'CodedEventConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'CodedEventEdge', node: { __typename?: 'CodedEvent', id: string, occurred: string, label: string, quadClass?: QuadClass | null, goldstein?: number | null, mentions?: number | null, url?: string | null, sourceName?: string | null, targetName?: string | null, source?:
              | { __typename: 'Country', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
             | null, target?:
              | { __typename: 'Country', slug: string, name: string }
              | { __typename: 'Organization', slug: string, name: string }
              | { __typename: 'Person', slug: string, name: string }
             | null, dataset: { __typename?: 'Dataset', title: string } } }> } }
   | null };

export type EventsQueryVariables = Exact<{
  ref: Scalars['ActorRef']['input'];
  whole?: InputMaybe<EventFilter>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type EventsQuery = { __typename?: 'Query', actor?:
    | { __typename?: 'Country', name: string, choices: { __typename?: 'EventConnection', kinds: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }>, decades: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, events: { __typename?: 'EventConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'EventEdge', node: { __typename: 'Event', slug: string, title: string, kind: EventKind, status: EventStatus, id: string, summary?: string | null, occurred: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string }, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } }
    | { __typename?: 'Organization', name: string, choices: { __typename?: 'EventConnection', kinds: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }>, decades: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, events: { __typename?: 'EventConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'EventEdge', node: { __typename: 'Event', slug: string, title: string, kind: EventKind, status: EventStatus, id: string, summary?: string | null, occurred: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string }, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } }
    | { __typename?: 'Person', name: string, choices: { __typename?: 'EventConnection', kinds: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }>, decades: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, events: { __typename?: 'EventConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'EventEdge', node: { __typename: 'Event', slug: string, title: string, kind: EventKind, status: EventStatus, id: string, summary?: string | null, occurred: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string }, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } }
   | null };

export type MembershipsQueryVariables = Exact<{
  ref: Scalars['ActorRef']['input'];
  whole?: InputMaybe<MembershipFilter>;
  filter?: InputMaybe<MembershipFilter>;
  asOf?: InputMaybe<Scalars['EDTF']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MembershipsQuery = { __typename?: 'Query', actor?:
    | { __typename?: 'Country', name: string, choices: { __typename?: 'MembershipConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, memberships: { __typename?: 'MembershipConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'MembershipEdge', node: { __typename?: 'Membership', role: MembershipRole, status: MembershipStatus, id: string, summary?: string | null, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, organization: { __typename: 'Organization', abbreviation?: string | null, slug: string, name: string }, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } }
    | { __typename?: 'Organization', name: string, choices: { __typename?: 'MembershipConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, memberships: { __typename?: 'MembershipConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'MembershipEdge', node: { __typename?: 'Membership', role: MembershipRole, status: MembershipStatus, id: string, summary?: string | null, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, organization: { __typename: 'Organization', abbreviation?: string | null, slug: string, name: string }, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } }
    | { __typename?: 'Person', name: string, choices: { __typename?: 'MembershipConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, memberships: { __typename?: 'MembershipConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'MembershipEdge', node: { __typename?: 'Membership', role: MembershipRole, status: MembershipStatus, id: string, summary?: string | null, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, organization: { __typename: 'Organization', abbreviation?: string | null, slug: string, name: string }, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } }
   | null };

export type MembersQueryVariables = Exact<{
  slug: Scalars['String']['input'];
  whole?: InputMaybe<MembershipFilter>;
  filter?: InputMaybe<MembershipFilter>;
  asOf?: InputMaybe<Scalars['EDTF']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MembersQuery = { __typename?: 'Query', organization?: { __typename?: 'Organization', name: string, choices: { __typename?: 'MembershipConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, members: { __typename?: 'MembershipConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'MembershipEdge', node: { __typename?: 'Membership', role: MembershipRole, status: MembershipStatus, id: string, summary?: string | null, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, member:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
          , conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } } | null };

export type MissionInRowFragment = { __typename?: 'Mission', kind: MissionKind, address?: string | null, url?: string | null, id: string, summary?: string | null, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, sender:
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
  , host:
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
  , accreditedTo: Array<
    | { __typename: 'Country', slug: string, name: string }
    | { __typename: 'Organization', slug: string, name: string }
    | { __typename: 'Person', slug: string, name: string }
  >, place?: { __typename?: 'Place', name: string } | null, heads: Array<{ __typename?: 'Office', title: string, holder: { __typename: 'Person', slug: string, name: string } }>, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

export type SentMissionsQueryVariables = Exact<{
  ref: Scalars['ActorRef']['input'];
  whole?: InputMaybe<MissionFilter>;
  filter?: InputMaybe<MissionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SentMissionsQuery = { __typename?: 'Query', choices?: { __typename?: 'MissionConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> } | null, actor?:
    | { __typename?: 'Country', name: string }
    | { __typename?: 'Organization', name: string }
    | { __typename?: 'Person', name: string }
   | null, missions?: { __typename?: 'MissionConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'MissionEdge', node: { __typename?: 'Mission', kind: MissionKind, address?: string | null, url?: string | null, id: string, summary?: string | null, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, sender:
          | { __typename: 'Country', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
        , host:
          | { __typename: 'Country', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
        , accreditedTo: Array<
          | { __typename: 'Country', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
        >, place?: { __typename?: 'Place', name: string } | null, heads: Array<{ __typename?: 'Office', title: string, holder: { __typename: 'Person', slug: string, name: string } }>, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } | null };

export type HostedMissionsQueryVariables = Exact<{
  ref: Scalars['ActorRef']['input'];
  whole?: InputMaybe<MissionFilter>;
  filter?: InputMaybe<MissionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type HostedMissionsQuery = { __typename?: 'Query', choices?: { __typename?: 'MissionConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> } | null, actor?:
    | { __typename?: 'Country', name: string }
    | { __typename?: 'Organization', name: string }
    | { __typename?: 'Person', name: string }
   | null, missions?: { __typename?: 'MissionConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'MissionEdge', node: { __typename?: 'Mission', kind: MissionKind, address?: string | null, url?: string | null, id: string, summary?: string | null, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, sender:
          | { __typename: 'Country', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
        , host:
          | { __typename: 'Country', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
        , accreditedTo: Array<
          | { __typename: 'Country', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
        >, place?: { __typename?: 'Place', name: string } | null, heads: Array<{ __typename?: 'Office', title: string, holder: { __typename: 'Person', slug: string, name: string } }>, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } | null };

export type DoctrinesQueryVariables = Exact<{
  filter?: InputMaybe<DoctrineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DoctrinesQuery = { __typename?: 'Query', doctrines?: { __typename?: 'DoctrineConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'DoctrineEdge', node: { __typename?: 'Doctrine', name: string, goals: Array<string>, id: string, summary?: string | null, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } | null };

export type IssuesQueryVariables = Exact<{
  whole?: InputMaybe<IssueFilter>;
  filter?: InputMaybe<IssueFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type IssuesQuery = { __typename?: 'Query', choices?: { __typename?: 'IssueConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> } | null, issues?: { __typename?: 'IssueConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'IssueEdge', node: { __typename?: 'Issue', title: string, kind: IssueKind, status: IssueStatus, id: string, summary?: string | null, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, parties: Array<
          | { __typename: 'Country', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
        >, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } | null };

export type FiguresQueryVariables = Exact<{
  whole?: InputMaybe<ObservationFilter>;
  filter?: InputMaybe<ObservationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FiguresQuery = { __typename?: 'Query', choices?: { __typename?: 'ObservationConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> } | null, observations?: { __typename?: 'ObservationConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ObservationEdge', node: { __typename?: 'Observation', value?: number | null, bound: ObservationBound, id: string, summary?: string | null, indicator: { __typename?: 'Indicator', name: string, unit: string }, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, counterpart?:
          | { __typename: 'Country', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
         | null, estimatedBy?:
          | { __typename: 'Country', slug: string, name: string }
          | { __typename: 'Organization', slug: string, name: string }
          | { __typename: 'Person', slug: string, name: string }
         | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } | null };

export type RecognitionsQueryVariables = Exact<{
  ref: Scalars['ActorRef']['input'];
  whole?: InputMaybe<RecognitionFilter>;
  filter?: InputMaybe<RecognitionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RecognitionsQuery = { __typename?: 'Query', actor?:
    | { __typename?: 'Country', name: string, choices: { __typename?: 'RecognitionConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, recognitions: { __typename?: 'RecognitionConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'RecognitionEdge', direction?: RecognitionDirection | null, counterpart?:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
           | null, node: { __typename?: 'Recognition', kind: RecognitionKind, id: string, summary?: string | null, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } }
    | { __typename?: 'Organization', name: string, choices: { __typename?: 'RecognitionConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, recognitions: { __typename?: 'RecognitionConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'RecognitionEdge', direction?: RecognitionDirection | null, counterpart?:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
           | null, node: { __typename?: 'Recognition', kind: RecognitionKind, id: string, summary?: string | null, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } }
    | { __typename?: 'Person', name: string, choices: { __typename?: 'RecognitionConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, recognitions: { __typename?: 'RecognitionConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'RecognitionEdge', direction?: RecognitionDirection | null, counterpart?:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
           | null, node: { __typename?: 'Recognition', kind: RecognitionKind, id: string, summary?: string | null, period?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } }
   | null };

export type RelationsQueryVariables = Exact<{
  ref: Scalars['ActorRef']['input'];
  whole?: InputMaybe<RelationFilter>;
  filter?: InputMaybe<RelationFilter>;
  asOf?: InputMaybe<Scalars['EDTF']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RelationsQuery = { __typename?: 'Query', actor?:
    | { __typename?: 'Country', name: string, choices: { __typename?: 'ActorRelationConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, relations: { __typename?: 'ActorRelationConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ActorRelationEdge', counterpart:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
          , node: { __typename?: 'Relation', status: RelationStatus, id: string, summary?: string | null, established?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } }
    | { __typename?: 'Organization', name: string, choices: { __typename?: 'ActorRelationConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, relations: { __typename?: 'ActorRelationConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ActorRelationEdge', counterpart:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
          , node: { __typename?: 'Relation', status: RelationStatus, id: string, summary?: string | null, established?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } }
    | { __typename?: 'Person', name: string, choices: { __typename?: 'ActorRelationConnection', facets: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, relations: { __typename?: 'ActorRelationConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ActorRelationEdge', counterpart:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
          , node: { __typename?: 'Relation', status: RelationStatus, id: string, summary?: string | null, established?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } }
   | null };

export type TreatiesQueryVariables = Exact<{
  ref: Scalars['ActorRef']['input'];
  whole?: InputMaybe<TreatyFilter>;
  filter?: InputMaybe<TreatyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TreatiesQuery = { __typename?: 'Query', actor?:
    | { __typename?: 'Country', name: string, choices: { __typename?: 'TreatyConnection', kinds: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }>, decades: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, treaties: { __typename?: 'TreatyConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'TreatyEdge', node: { __typename: 'Treaty', slug: string, title: string, kind: TreatyKind, status: TreatyStatus, id: string, summary?: string | null, signed?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } }
    | { __typename?: 'Organization', name: string, choices: { __typename?: 'TreatyConnection', kinds: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }>, decades: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, treaties: { __typename?: 'TreatyConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'TreatyEdge', node: { __typename: 'Treaty', slug: string, title: string, kind: TreatyKind, status: TreatyStatus, id: string, summary?: string | null, signed?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } }
    | { __typename?: 'Person', name: string, choices: { __typename?: 'TreatyConnection', kinds: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }>, decades: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, treaties: { __typename?: 'TreatyConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'TreatyEdge', node: { __typename: 'Treaty', slug: string, title: string, kind: TreatyKind, status: TreatyStatus, id: string, summary?: string | null, signed?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } } }> } }
   | null };

export type VotesOfCountryQueryVariables = Exact<{
  ref: Scalars['ActorRef']['input'];
  whole?: InputMaybe<VoteFilter>;
  filter?: InputMaybe<VoteFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type VotesOfCountryQuery = { __typename?: 'Query', actor?:
    | { __typename?: 'Country', name: string, choices: { __typename?: 'VoteConnection', choices: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }>, years: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> }, votes: { __typename?: 'VoteConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'VoteEdge', node: { __typename?: 'Vote', id: string, occurred: string, choice: VoteChoice, event: { __typename: 'Event', slug: string, title: string } } }> } }
    | { __typename?: 'Organization', name: string }
    | { __typename?: 'Person', name: string }
   | null };

export type StreamsQueryVariables = Exact<{
  ref: Scalars['ActorRef']['input'];
  votes?: InputMaybe<VoteFilter>;
  codedEvents?: InputMaybe<CodedEventFilter>;
}>;


export type StreamsQuery = { __typename?: 'Query', actor?:
    | { __typename?: 'Country', votes: { __typename?: 'VoteConnection', totalCount?: number | null }, codedEvents: { __typename?: 'CodedEventConnection', totalCount?: number | null } }
    | { __typename?: 'Organization', codedEvents: { __typename?: 'CodedEventConnection', totalCount?: number | null } }
    | { __typename?: 'Person', codedEvents: { __typename?: 'CodedEventConnection', totalCount?: number | null } }
   | null };

export type CountriesQueryVariables = Exact<{
  filter?: InputMaybe<CountryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CountriesQuery = { __typename?: 'Query', list?: { __typename?: 'CountryConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'CountryEdge', node: { __typename: 'Country', slug: string, name: string, detail?: string | null, when?: { __typename?: 'TemporalExtent', display: string } | null } }> } | null };

export type OrganizationsQueryVariables = Exact<{
  whole?: InputMaybe<OrganizationFilter>;
  filter?: InputMaybe<OrganizationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type OrganizationsQuery = { __typename?: 'Query', choices?: { __typename?: 'OrganizationConnection', kinds: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> } | null, list?: { __typename?: 'OrganizationConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'OrganizationEdge', node: { __typename: 'Organization', kind: OrganizationKind, slug: string, name: string, detail?: string | null, when?: { __typename?: 'TemporalExtent', display: string } | null } }> } | null };

export type PersonsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PersonsQuery = { __typename?: 'Query', list?: { __typename?: 'PersonConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'PersonEdge', node: { __typename: 'Person', slug: string, name: string, detail?: string | null } }> } | null };

export type TreatyIndexQueryVariables = Exact<{
  whole?: InputMaybe<TreatyFilter>;
  filter?: InputMaybe<TreatyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TreatyIndexQuery = { __typename?: 'Query', choices?: { __typename?: 'TreatyConnection', kinds: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }>, decades: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> } | null, list?: { __typename?: 'TreatyConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'TreatyEdge', node: { __typename: 'Treaty', slug: string, kind: TreatyKind, name: string, when?: { __typename?: 'TemporalExtent', display: string } | null } }> } | null };

export type EventIndexQueryVariables = Exact<{
  whole?: InputMaybe<EventFilter>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type EventIndexQuery = { __typename?: 'Query', choices?: { __typename?: 'EventConnection', kinds: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }>, decades: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> } | null, list?: { __typename?: 'EventConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'EventEdge', node: { __typename: 'Event', slug: string, kind: EventKind, name: string, when: { __typename?: 'TemporalExtent', display: string } } }> } | null };

export type SourcesQueryVariables = Exact<{
  whole?: InputMaybe<SourceFilter>;
  filter?: InputMaybe<SourceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SourcesQuery = { __typename?: 'Query', choices?: { __typename?: 'SourceConnection', kinds: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }>, decades: Array<{ __typename?: 'Facet', keys: Array<string | null>, labels: Array<string | null>, count: number }> } | null, list?: { __typename?: 'SourceConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'SourceEdge', node: { __typename: 'Source', slug: string, kind: SourceKind, name: string, when?: { __typename?: 'TemporalExtent', display: string } | null } }> } | null };

export type DocumentsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DocumentsQuery = { __typename?: 'Query', list?: { __typename?: 'DocumentConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'DocumentEdge', node: { __typename: 'Document', slug: string, name: string } }> } | null };

export type TreatyInRowFragment = { __typename: 'Treaty', slug: string, title: string, kind: TreatyKind, status: TreatyStatus, id: string, summary?: string | null, signed?: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string } | null, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

export type EventInRowFragment = { __typename: 'Event', slug: string, title: string, kind: EventKind, status: EventStatus, id: string, summary?: string | null, occurred: { __typename?: 'TemporalExtent', edtf: string, earliest?: string | null, latest?: string | null, display: string }, conflicts: Array<{ __typename?: 'Conflict', field: string }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null } };

export type FactSourcesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type FactSourcesQuery = { __typename?: 'Query', node?:
    | { __typename?: 'Citation' }
    | { __typename?: 'CodedEvent' }
    | { __typename?: 'Country', id: string, origin: Origin, confidence?: number | null, revision: number, recorded: string, revised?: string | null, retracted?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string, citations: Array<{ __typename?: 'Citation', id: string, value?: string | null, source: { __typename?: 'Source', slug: string, title: string } }> }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Citation', id: string, field?: string | null, value?: string | null, locator?: string | null, accessed?: string | null, dataset: { __typename?: 'Dataset', title: string }, source: { __typename?: 'Source', slug: string, title: string, kind: SourceKind, authors: Array<string>, publisher?: string | null, container?: string | null, url?: string | null, issued?: { __typename?: 'TemporalExtent', display: string } | null }, passage?: { __typename?: 'Passage', id: string, section: { __typename?: 'Section', path: Array<string>, document: { __typename?: 'Document', slug: string, title: string } } } | null, sentence?: { __typename?: 'Sentence', text: string } | null }> } }
    | { __typename?: 'Dataset' }
    | { __typename?: 'Doctrine', id: string, origin: Origin, confidence?: number | null, revision: number, recorded: string, revised?: string | null, retracted?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string, citations: Array<{ __typename?: 'Citation', id: string, value?: string | null, source: { __typename?: 'Source', slug: string, title: string } }> }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Citation', id: string, field?: string | null, value?: string | null, locator?: string | null, accessed?: string | null, dataset: { __typename?: 'Dataset', title: string }, source: { __typename?: 'Source', slug: string, title: string, kind: SourceKind, authors: Array<string>, publisher?: string | null, container?: string | null, url?: string | null, issued?: { __typename?: 'TemporalExtent', display: string } | null }, passage?: { __typename?: 'Passage', id: string, section: { __typename?: 'Section', path: Array<string>, document: { __typename?: 'Document', slug: string, title: string } } } | null, sentence?: { __typename?: 'Sentence', text: string } | null }> } }
    | { __typename?: 'Document' }
    | { __typename?: 'Event', id: string, origin: Origin, confidence?: number | null, revision: number, recorded: string, revised?: string | null, retracted?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string, citations: Array<{ __typename?: 'Citation', id: string, value?: string | null, source: { __typename?: 'Source', slug: string, title: string } }> }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Citation', id: string, field?: string | null, value?: string | null, locator?: string | null, accessed?: string | null, dataset: { __typename?: 'Dataset', title: string }, source: { __typename?: 'Source', slug: string, title: string, kind: SourceKind, authors: Array<string>, publisher?: string | null, container?: string | null, url?: string | null, issued?: { __typename?: 'TemporalExtent', display: string } | null }, passage?: { __typename?: 'Passage', id: string, section: { __typename?: 'Section', path: Array<string>, document: { __typename?: 'Document', slug: string, title: string } } } | null, sentence?: { __typename?: 'Sentence', text: string } | null }> } }
    | { __typename?: 'EventParticipant', id: string, origin: Origin, confidence?: number | null, revision: number, recorded: string, revised?: string | null, retracted?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string, citations: Array<{ __typename?: 'Citation', id: string, value?: string | null, source: { __typename?: 'Source', slug: string, title: string } }> }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Citation', id: string, field?: string | null, value?: string | null, locator?: string | null, accessed?: string | null, dataset: { __typename?: 'Dataset', title: string }, source: { __typename?: 'Source', slug: string, title: string, kind: SourceKind, authors: Array<string>, publisher?: string | null, container?: string | null, url?: string | null, issued?: { __typename?: 'TemporalExtent', display: string } | null }, passage?: { __typename?: 'Passage', id: string, section: { __typename?: 'Section', path: Array<string>, document: { __typename?: 'Document', slug: string, title: string } } } | null, sentence?: { __typename?: 'Sentence', text: string } | null }> } }
    | { __typename?: 'Indicator' }
    | { __typename?: 'Issue', id: string, origin: Origin, confidence?: number | null, revision: number, recorded: string, revised?: string | null, retracted?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string, citations: Array<{ __typename?: 'Citation', id: string, value?: string | null, source: { __typename?: 'Source', slug: string, title: string } }> }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Citation', id: string, field?: string | null, value?: string | null, locator?: string | null, accessed?: string | null, dataset: { __typename?: 'Dataset', title: string }, source: { __typename?: 'Source', slug: string, title: string, kind: SourceKind, authors: Array<string>, publisher?: string | null, container?: string | null, url?: string | null, issued?: { __typename?: 'TemporalExtent', display: string } | null }, passage?: { __typename?: 'Passage', id: string, section: { __typename?: 'Section', path: Array<string>, document: { __typename?: 'Document', slug: string, title: string } } } | null, sentence?: { __typename?: 'Sentence', text: string } | null }> } }
    | { __typename?: 'Membership', id: string, origin: Origin, confidence?: number | null, revision: number, recorded: string, revised?: string | null, retracted?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string, citations: Array<{ __typename?: 'Citation', id: string, value?: string | null, source: { __typename?: 'Source', slug: string, title: string } }> }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Citation', id: string, field?: string | null, value?: string | null, locator?: string | null, accessed?: string | null, dataset: { __typename?: 'Dataset', title: string }, source: { __typename?: 'Source', slug: string, title: string, kind: SourceKind, authors: Array<string>, publisher?: string | null, container?: string | null, url?: string | null, issued?: { __typename?: 'TemporalExtent', display: string } | null }, passage?: { __typename?: 'Passage', id: string, section: { __typename?: 'Section', path: Array<string>, document: { __typename?: 'Document', slug: string, title: string } } } | null, sentence?: { __typename?: 'Sentence', text: string } | null }> } }
    | { __typename?: 'Mission', id: string, origin: Origin, confidence?: number | null, revision: number, recorded: string, revised?: string | null, retracted?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string, citations: Array<{ __typename?: 'Citation', id: string, value?: string | null, source: { __typename?: 'Source', slug: string, title: string } }> }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Citation', id: string, field?: string | null, value?: string | null, locator?: string | null, accessed?: string | null, dataset: { __typename?: 'Dataset', title: string }, source: { __typename?: 'Source', slug: string, title: string, kind: SourceKind, authors: Array<string>, publisher?: string | null, container?: string | null, url?: string | null, issued?: { __typename?: 'TemporalExtent', display: string } | null }, passage?: { __typename?: 'Passage', id: string, section: { __typename?: 'Section', path: Array<string>, document: { __typename?: 'Document', slug: string, title: string } } } | null, sentence?: { __typename?: 'Sentence', text: string } | null }> } }
    | { __typename?: 'Observation', id: string, origin: Origin, confidence?: number | null, revision: number, recorded: string, revised?: string | null, retracted?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string, citations: Array<{ __typename?: 'Citation', id: string, value?: string | null, source: { __typename?: 'Source', slug: string, title: string } }> }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Citation', id: string, field?: string | null, value?: string | null, locator?: string | null, accessed?: string | null, dataset: { __typename?: 'Dataset', title: string }, source: { __typename?: 'Source', slug: string, title: string, kind: SourceKind, authors: Array<string>, publisher?: string | null, container?: string | null, url?: string | null, issued?: { __typename?: 'TemporalExtent', display: string } | null }, passage?: { __typename?: 'Passage', id: string, section: { __typename?: 'Section', path: Array<string>, document: { __typename?: 'Document', slug: string, title: string } } } | null, sentence?: { __typename?: 'Sentence', text: string } | null }> } }
    | { __typename?: 'Office', id: string, origin: Origin, confidence?: number | null, revision: number, recorded: string, revised?: string | null, retracted?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string, citations: Array<{ __typename?: 'Citation', id: string, value?: string | null, source: { __typename?: 'Source', slug: string, title: string } }> }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Citation', id: string, field?: string | null, value?: string | null, locator?: string | null, accessed?: string | null, dataset: { __typename?: 'Dataset', title: string }, source: { __typename?: 'Source', slug: string, title: string, kind: SourceKind, authors: Array<string>, publisher?: string | null, container?: string | null, url?: string | null, issued?: { __typename?: 'TemporalExtent', display: string } | null }, passage?: { __typename?: 'Passage', id: string, section: { __typename?: 'Section', path: Array<string>, document: { __typename?: 'Document', slug: string, title: string } } } | null, sentence?: { __typename?: 'Sentence', text: string } | null }> } }
    | { __typename?: 'Organization', id: string, origin: Origin, confidence?: number | null, revision: number, recorded: string, revised?: string | null, retracted?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string, citations: Array<{ __typename?: 'Citation', id: string, value?: string | null, source: { __typename?: 'Source', slug: string, title: string } }> }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Citation', id: string, field?: string | null, value?: string | null, locator?: string | null, accessed?: string | null, dataset: { __typename?: 'Dataset', title: string }, source: { __typename?: 'Source', slug: string, title: string, kind: SourceKind, authors: Array<string>, publisher?: string | null, container?: string | null, url?: string | null, issued?: { __typename?: 'TemporalExtent', display: string } | null }, passage?: { __typename?: 'Passage', id: string, section: { __typename?: 'Section', path: Array<string>, document: { __typename?: 'Document', slug: string, title: string } } } | null, sentence?: { __typename?: 'Sentence', text: string } | null }> } }
    | { __typename?: 'Passage' }
    | { __typename?: 'Person', id: string, origin: Origin, confidence?: number | null, revision: number, recorded: string, revised?: string | null, retracted?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string, citations: Array<{ __typename?: 'Citation', id: string, value?: string | null, source: { __typename?: 'Source', slug: string, title: string } }> }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Citation', id: string, field?: string | null, value?: string | null, locator?: string | null, accessed?: string | null, dataset: { __typename?: 'Dataset', title: string }, source: { __typename?: 'Source', slug: string, title: string, kind: SourceKind, authors: Array<string>, publisher?: string | null, container?: string | null, url?: string | null, issued?: { __typename?: 'TemporalExtent', display: string } | null }, passage?: { __typename?: 'Passage', id: string, section: { __typename?: 'Section', path: Array<string>, document: { __typename?: 'Document', slug: string, title: string } } } | null, sentence?: { __typename?: 'Sentence', text: string } | null }> } }
    | { __typename?: 'Place' }
    | { __typename?: 'Recognition', id: string, origin: Origin, confidence?: number | null, revision: number, recorded: string, revised?: string | null, retracted?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string, citations: Array<{ __typename?: 'Citation', id: string, value?: string | null, source: { __typename?: 'Source', slug: string, title: string } }> }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Citation', id: string, field?: string | null, value?: string | null, locator?: string | null, accessed?: string | null, dataset: { __typename?: 'Dataset', title: string }, source: { __typename?: 'Source', slug: string, title: string, kind: SourceKind, authors: Array<string>, publisher?: string | null, container?: string | null, url?: string | null, issued?: { __typename?: 'TemporalExtent', display: string } | null }, passage?: { __typename?: 'Passage', id: string, section: { __typename?: 'Section', path: Array<string>, document: { __typename?: 'Document', slug: string, title: string } } } | null, sentence?: { __typename?: 'Sentence', text: string } | null }> } }
    | { __typename?: 'Relation', id: string, origin: Origin, confidence?: number | null, revision: number, recorded: string, revised?: string | null, retracted?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string, citations: Array<{ __typename?: 'Citation', id: string, value?: string | null, source: { __typename?: 'Source', slug: string, title: string } }> }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Citation', id: string, field?: string | null, value?: string | null, locator?: string | null, accessed?: string | null, dataset: { __typename?: 'Dataset', title: string }, source: { __typename?: 'Source', slug: string, title: string, kind: SourceKind, authors: Array<string>, publisher?: string | null, container?: string | null, url?: string | null, issued?: { __typename?: 'TemporalExtent', display: string } | null }, passage?: { __typename?: 'Passage', id: string, section: { __typename?: 'Section', path: Array<string>, document: { __typename?: 'Document', slug: string, title: string } } } | null, sentence?: { __typename?: 'Sentence', text: string } | null }> } }
    | { __typename?: 'RelationPhase', id: string, origin: Origin, confidence?: number | null, revision: number, recorded: string, revised?: string | null, retracted?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string, citations: Array<{ __typename?: 'Citation', id: string, value?: string | null, source: { __typename?: 'Source', slug: string, title: string } }> }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Citation', id: string, field?: string | null, value?: string | null, locator?: string | null, accessed?: string | null, dataset: { __typename?: 'Dataset', title: string }, source: { __typename?: 'Source', slug: string, title: string, kind: SourceKind, authors: Array<string>, publisher?: string | null, container?: string | null, url?: string | null, issued?: { __typename?: 'TemporalExtent', display: string } | null }, passage?: { __typename?: 'Passage', id: string, section: { __typename?: 'Section', path: Array<string>, document: { __typename?: 'Document', slug: string, title: string } } } | null, sentence?: { __typename?: 'Sentence', text: string } | null }> } }
    | { __typename?: 'Section' }
    | { __typename?: 'Source' }
    | { __typename?: 'Treaty', id: string, origin: Origin, confidence?: number | null, revision: number, recorded: string, revised?: string | null, retracted?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string, citations: Array<{ __typename?: 'Citation', id: string, value?: string | null, source: { __typename?: 'Source', slug: string, title: string } }> }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Citation', id: string, field?: string | null, value?: string | null, locator?: string | null, accessed?: string | null, dataset: { __typename?: 'Dataset', title: string }, source: { __typename?: 'Source', slug: string, title: string, kind: SourceKind, authors: Array<string>, publisher?: string | null, container?: string | null, url?: string | null, issued?: { __typename?: 'TemporalExtent', display: string } | null }, passage?: { __typename?: 'Passage', id: string, section: { __typename?: 'Section', path: Array<string>, document: { __typename?: 'Document', slug: string, title: string } } } | null, sentence?: { __typename?: 'Sentence', text: string } | null }> } }
    | { __typename?: 'TreatyParty', id: string, origin: Origin, confidence?: number | null, revision: number, recorded: string, revised?: string | null, retracted?: string | null, conflicts: Array<{ __typename?: 'Conflict', field: string, citations: Array<{ __typename?: 'Citation', id: string, value?: string | null, source: { __typename?: 'Source', slug: string, title: string } }> }>, citations: { __typename?: 'CitationConnection', totalCount?: number | null, nodes: Array<{ __typename?: 'Citation', id: string, field?: string | null, value?: string | null, locator?: string | null, accessed?: string | null, dataset: { __typename?: 'Dataset', title: string }, source: { __typename?: 'Source', slug: string, title: string, kind: SourceKind, authors: Array<string>, publisher?: string | null, container?: string | null, url?: string | null, issued?: { __typename?: 'TemporalExtent', display: string } | null }, passage?: { __typename?: 'Passage', id: string, section: { __typename?: 'Section', path: Array<string>, document: { __typename?: 'Document', slug: string, title: string } } } | null, sentence?: { __typename?: 'Sentence', text: string } | null }> } }
    | { __typename?: 'Vote' }
   | null };

export type ActorOfFieldQueryVariables = Exact<{
  ref: Scalars['ActorRef']['input'];
}>;


export type ActorOfFieldQuery = { __typename?: 'Query', actor?:
    | { __typename?: 'Country', name: string }
    | { __typename?: 'Organization', name: string }
    | { __typename?: 'Person', name: string }
   | null };

export type SearchQueryVariables = Exact<{
  query: Scalars['String']['input'];
  kinds?: InputMaybe<Array<RecordKind> | RecordKind>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SearchQuery = { __typename?: 'Query', search?: { __typename?: 'SearchConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'SearchEdge', cursor: string, node:
        | { __typename: 'Country', slug: string, name: string, code?: string | null }
        | { __typename: 'Doctrine' }
        | { __typename: 'Document', slug: string, title: string }
        | { __typename: 'Event', slug: string, title: string, eventKind: EventKind, occurred: { __typename?: 'TemporalExtent', display: string } }
        | { __typename: 'EventParticipant' }
        | { __typename: 'Issue' }
        | { __typename: 'Membership' }
        | { __typename: 'Mission' }
        | { __typename: 'Observation' }
        | { __typename: 'Office' }
        | { __typename: 'Organization', slug: string, name: string, abbreviation?: string | null }
        | { __typename: 'Passage', id: string, text: string, section: { __typename?: 'Section', document: { __typename?: 'Document', slug: string, title: string } } }
        | { __typename: 'Person', slug: string, name: string, summary?: string | null }
        | { __typename: 'Recognition' }
        | { __typename: 'Relation' }
        | { __typename: 'RelationPhase' }
        | { __typename: 'Source', slug: string, title: string, publisher?: string | null, sourceKind: SourceKind }
        | { __typename: 'Treaty', slug: string, title: string, treatyKind: TreatyKind, signed?: { __typename?: 'TemporalExtent', display: string } | null }
        | { __typename: 'TreatyParty' }
       }> } | null };

export type TimelineQueryVariables = Exact<{
  ref: Scalars['ActorRef']['input'];
  events?: Scalars['Boolean']['input'];
  eventsAfter?: InputMaybe<Scalars['String']['input']>;
  treaties?: Scalars['Boolean']['input'];
  treatiesAfter?: InputMaybe<Scalars['String']['input']>;
  memberships?: Scalars['Boolean']['input'];
  membershipsAfter?: InputMaybe<Scalars['String']['input']>;
  members?: Scalars['Boolean']['input'];
  membersAfter?: InputMaybe<Scalars['String']['input']>;
  relations?: Scalars['Boolean']['input'];
  relationsAfter?: InputMaybe<Scalars['String']['input']>;
}>;


export type TimelineQuery = { __typename?: 'Query', actor?:
    | { __typename: 'Country', id: string, slug: string, name: string, events?: { __typename?: 'EventConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename: 'Event', id: string, slug: string, title: string, kind: EventKind, eventStatus: EventStatus, occurred: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } }> }, treaties?: { __typename?: 'TreatyConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename: 'Treaty', id: string, slug: string, title: string, kind: TreatyKind, treatyStatus: TreatyStatus, signed?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null, adopted?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null, inForce?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null }> }, memberships?: { __typename?: 'MembershipConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Membership', id: string, role: MembershipRole, membershipStatus: MembershipStatus, period?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null, organization: { __typename: 'Organization', slug: string, name: string } }> }, relations?: { __typename?: 'ActorRelationConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ActorRelationEdge', counterpart:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
          , node: { __typename?: 'Relation', phases: Array<{ __typename?: 'RelationPhase', id: string, relationStatus: RelationStatus, period?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null }> } }> } }
    | { __typename: 'Organization', id: string, slug: string, name: string, members?: { __typename?: 'MembershipConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Membership', id: string, role: MembershipRole, membershipStatus: MembershipStatus, period?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null, member:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
           }> }, events?: { __typename?: 'EventConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename: 'Event', id: string, slug: string, title: string, kind: EventKind, eventStatus: EventStatus, occurred: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } }> }, treaties?: { __typename?: 'TreatyConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename: 'Treaty', id: string, slug: string, title: string, kind: TreatyKind, treatyStatus: TreatyStatus, signed?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null, adopted?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null, inForce?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null }> }, memberships?: { __typename?: 'MembershipConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Membership', id: string, role: MembershipRole, membershipStatus: MembershipStatus, period?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null, organization: { __typename: 'Organization', slug: string, name: string } }> }, relations?: { __typename?: 'ActorRelationConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ActorRelationEdge', counterpart:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
          , node: { __typename?: 'Relation', phases: Array<{ __typename?: 'RelationPhase', id: string, relationStatus: RelationStatus, period?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null }> } }> } }
    | { __typename: 'Person', id: string, slug: string, name: string, events?: { __typename?: 'EventConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename: 'Event', id: string, slug: string, title: string, kind: EventKind, eventStatus: EventStatus, occurred: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } }> }, treaties?: { __typename?: 'TreatyConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename: 'Treaty', id: string, slug: string, title: string, kind: TreatyKind, treatyStatus: TreatyStatus, signed?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null, adopted?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null, inForce?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null }> }, memberships?: { __typename?: 'MembershipConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, nodes: Array<{ __typename?: 'Membership', id: string, role: MembershipRole, membershipStatus: MembershipStatus, period?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null, organization: { __typename: 'Organization', slug: string, name: string } }> }, relations?: { __typename?: 'ActorRelationConnection', totalCount?: number | null, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null }, edges: Array<{ __typename?: 'ActorRelationEdge', counterpart:
            | { __typename: 'Country', slug: string, name: string }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'Person', slug: string, name: string }
          , node: { __typename?: 'Relation', phases: Array<{ __typename?: 'RelationPhase', id: string, relationStatus: RelationStatus, period?: { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null } | null }> } }> } }
   | null };

export type TimelineTimeFragment = { __typename?: 'TemporalExtent', display: string, earliest?: string | null, latest?: string | null, startLatest?: string | null, endEarliest?: string | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PageEndFragmentDoc = new TypedDocumentString(`
    fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
    `, {"fragmentName":"PageEnd"}) as unknown as TypedDocumentString<PageEndFragment, unknown>;
export const ChoicesFragmentDoc = new TypedDocumentString(`
    fragment Choices on Facet {
  keys
  labels
  count
}
    `, {"fragmentName":"Choices"}) as unknown as TypedDocumentString<ChoicesFragment, unknown>;
export const CitationPartsFragmentDoc = new TypedDocumentString(`
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
    `, {"fragmentName":"CitationParts"}) as unknown as TypedDocumentString<CitationPartsFragment, unknown>;
export const MapPlaceFragmentDoc = new TypedDocumentString(`
    fragment MapPlace on Place {
  slug
  name
  coordinates {
    latitude
    longitude
  }
}
    `, {"fragmentName":"MapPlace"}) as unknown as TypedDocumentString<MapPlaceFragment, unknown>;
export const MapMissionFragmentDoc = new TypedDocumentString(`
    fragment MapMission on Mission {
  id
  kind
  sender {
    __typename
    slug
    name
  }
  host {
    __typename
    slug
    name
  }
  coordinates {
    latitude
    longitude
  }
  place {
    ...MapPlace
  }
}
    fragment MapPlace on Place {
  slug
  name
  coordinates {
    latitude
    longitude
  }
}`, {"fragmentName":"MapMission"}) as unknown as TypedDocumentString<MapMissionFragment, unknown>;
export const NetworkActorFragmentDoc = new TypedDocumentString(`
    fragment NetworkActor on Actor {
  __typename
  id
  slug
  name
}
    `, {"fragmentName":"NetworkActor"}) as unknown as TypedDocumentString<NetworkActorFragment, unknown>;
export const NetworkTimeFragmentDoc = new TypedDocumentString(`
    fragment NetworkTime on TemporalExtent {
  display
  earliest
  latest
  startLatest
  endEarliest
}
    `, {"fragmentName":"NetworkTime"}) as unknown as TypedDocumentString<NetworkTimeFragment, unknown>;
export const SectionHeadFragmentDoc = new TypedDocumentString(`
    fragment SectionHead on Section {
  id
  heading
  level
}
    `, {"fragmentName":"SectionHead"}) as unknown as TypedDocumentString<SectionHeadFragment, unknown>;
export const ActorNameFragmentDoc = new TypedDocumentString(`
    fragment ActorName on Actor {
  __typename
  slug
  name
}
    `, {"fragmentName":"ActorName"}) as unknown as TypedDocumentString<ActorNameFragment, unknown>;
export const CitedInRowFragmentDoc = new TypedDocumentString(`
    fragment CitedInRow on Cited {
  __typename
  id
  summary
  ... on Country {
    slug
    name
  }
  ... on Organization {
    slug
    name
  }
  ... on Person {
    slug
    name
  }
  ... on Treaty {
    slug
    title
  }
  ... on Event {
    slug
    title
  }
  ... on Membership {
    role
    member {
      ...ActorName
    }
    organization {
      ...ActorName
    }
  }
  ... on Relation {
    parties {
      ...ActorName
    }
  }
  ... on RelationPhase {
    status
    relation {
      parties {
        ...ActorName
      }
    }
  }
  ... on Recognition {
    recognitionKind: kind
    by {
      ...ActorName
    }
    of {
      ...ActorName
    }
  }
  ... on TreatyParty {
    partyRole: role
    party {
      ...ActorName
    }
    treaty {
      __typename
      slug
      title
    }
  }
  ... on EventParticipant {
    participantRole: role
    actor {
      ...ActorName
    }
    event {
      __typename
      slug
      title
    }
  }
  ... on Mission {
    missionKind: kind
    sender {
      ...ActorName
    }
    host {
      ...ActorName
    }
  }
  ... on Doctrine {
    doctrine: name
    holder {
      ...ActorName
    }
  }
  ... on Issue {
    matter: title
    issueParties: parties {
      ...ActorName
    }
  }
  ... on Observation {
    value
    indicator {
      name
      unit
    }
    subject {
      ...ActorName
    }
  }
  ... on Office {
    office: title
    person: holder {
      ...ActorName
    }
  }
}
    fragment ActorName on Actor {
  __typename
  slug
  name
}`, {"fragmentName":"CitedInRow"}) as unknown as TypedDocumentString<CitedInRowFragment, unknown>;
export const CodedEventInRowFragmentDoc = new TypedDocumentString(`
    fragment CodedEventInRow on CodedEvent {
  id
  occurred
  label
  quadClass
  goldstein
  mentions
  url
  sourceName
  targetName
  source {
    ...ActorName
  }
  target {
    ...ActorName
  }
  dataset {
    title
  }
}
    fragment ActorName on Actor {
  __typename
  slug
  name
}`, {"fragmentName":"CodedEventInRow"}) as unknown as TypedDocumentString<CodedEventInRowFragment, unknown>;
export const SourcedFragmentDoc = new TypedDocumentString(`
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
    `, {"fragmentName":"Sourced"}) as unknown as TypedDocumentString<SourcedFragment, unknown>;
export const WhenFragmentDoc = new TypedDocumentString(`
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
    `, {"fragmentName":"When"}) as unknown as TypedDocumentString<WhenFragment, unknown>;
export const MissionInRowFragmentDoc = new TypedDocumentString(`
    fragment MissionInRow on Mission {
  ...Sourced
  kind
  address
  url
  period {
    ...When
  }
  sender {
    ...ActorName
  }
  host {
    ...ActorName
  }
  accreditedTo {
    ...ActorName
  }
  place {
    name
  }
  heads {
    title
    holder {
      ...ActorName
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
fragment Sourced on Cited {
  id
  summary
  conflicts {
    field
  }
  citations(first: 0) {
    totalCount
  }
}`, {"fragmentName":"MissionInRow"}) as unknown as TypedDocumentString<MissionInRowFragment, unknown>;
export const TreatyInRowFragmentDoc = new TypedDocumentString(`
    fragment TreatyInRow on Treaty {
  ...Sourced
  __typename
  slug
  title
  kind
  status
  signed {
    ...When
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment Sourced on Cited {
  id
  summary
  conflicts {
    field
  }
  citations(first: 0) {
    totalCount
  }
}`, {"fragmentName":"TreatyInRow"}) as unknown as TypedDocumentString<TreatyInRowFragment, unknown>;
export const EventInRowFragmentDoc = new TypedDocumentString(`
    fragment EventInRow on Event {
  ...Sourced
  __typename
  slug
  title
  kind
  status
  occurred {
    ...When
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment Sourced on Cited {
  id
  summary
  conflicts {
    field
  }
  citations(first: 0) {
    totalCount
  }
}`, {"fragmentName":"EventInRow"}) as unknown as TypedDocumentString<EventInRowFragment, unknown>;
export const TimelineTimeFragmentDoc = new TypedDocumentString(`
    fragment TimelineTime on TemporalExtent {
  display
  earliest
  latest
  startLatest
  endEarliest
}
    `, {"fragmentName":"TimelineTime"}) as unknown as TypedDocumentString<TimelineTimeFragment, unknown>;
export const CountriesOfMapDocument = new TypedDocumentString(`
    query CountriesOfMap($countries: CountryFilter) {
  countries(first: 500, filter: $countries) {
    nodes {
      __typename
      id
      slug
      name
      numeric
      capital {
        name
        coordinates {
          latitude
          longitude
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountriesOfMapQuery, CountriesOfMapQueryVariables>;
export const WorldMapDocument = new TypedDocumentString(`
    query WorldMap($ref: ActorRef!, $asOf: EDTF, $relations: RelationFilter, $memberships: MembershipFilter, $treaties: TreatyFilter, $missions: MissionFilter) {
  actor(ref: $ref) {
    __typename
    id
    slug
    name
    relations(first: 500, filter: $relations) {
      edges {
        counterpart {
          slug
        }
        node {
          id
          status(asOf: $asOf)
          established {
            display
          }
        }
      }
    }
    memberships(first: 500, filter: $memberships, orderBy: [ORGANIZATION_ASC]) {
      nodes {
        organization {
          slug
          name
        }
      }
    }
    treaties(first: 0, filter: $treaties) {
      facets(by: [PARTY], first: 500) {
        keys
        count
      }
    }
    events(first: 500) {
      nodes {
        __typename
        slug
        title
        place {
          ...MapPlace
        }
      }
    }
    ... on Country {
      sentMissions(first: 500, filter: $missions) {
        nodes {
          ...MapMission
        }
      }
      hostedMissions(first: 500, filter: $missions) {
        nodes {
          ...MapMission
        }
      }
    }
    ... on Organization {
      sentMissions(first: 500, filter: $missions) {
        nodes {
          ...MapMission
        }
      }
      hostedMissions(first: 500, filter: $missions) {
        nodes {
          ...MapMission
        }
      }
    }
  }
}
    fragment MapMission on Mission {
  id
  kind
  sender {
    __typename
    slug
    name
  }
  host {
    __typename
    slug
    name
  }
  coordinates {
    latitude
    longitude
  }
  place {
    ...MapPlace
  }
}
fragment MapPlace on Place {
  slug
  name
  coordinates {
    latitude
    longitude
  }
}`) as unknown as TypedDocumentString<WorldMapQuery, WorldMapQueryVariables>;
export const MembersOnMapDocument = new TypedDocumentString(`
    query MembersOnMap($slug: String!, $asOf: EDTF, $members: MembershipFilter) {
  organization(slug: $slug) {
    slug
    name
    members(first: 500, filter: $members) {
      nodes {
        id
        role
        status(asOf: $asOf)
        period {
          display
        }
        member {
          slug
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MembersOnMapQuery, MembersOnMapQueryVariables>;
export const PathsDocument = new TypedDocumentString(`
    query Paths($from: ActorRef!, $to: ActorRef!, $asOf: EDTF, $through: [LinkKind!], $maxLength: Int!) {
  start: actor(ref: $from) {
    ...NetworkActor
  }
  end: actor(ref: $to) {
    ...NetworkActor
  }
  paths(
    from: $from
    to: $to
    asOf: $asOf
    through: $through
    maxLength: $maxLength
    limit: 12
  ) {
    length
    steps {
      kind
      from {
        ...NetworkActor
      }
      to {
        ...NetworkActor
      }
      link {
        __typename
        ...Sourced
        ... on Relation {
          relationStatus: status(asOf: $asOf)
          established {
            display
          }
        }
        ... on Membership {
          role
          membershipStatus: status(asOf: $asOf)
          period {
            display
          }
          organization {
            id
          }
        }
        ... on Treaty {
          slug
          title
          signed {
            display
          }
        }
        ... on Event {
          slug
          title
          occurred {
            display
          }
        }
      }
    }
  }
}
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
fragment NetworkActor on Actor {
  __typename
  id
  slug
  name
}`) as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;
export const NetworkDocument = new TypedDocumentString(`
    query Network($ref: ActorRef!, $asOf: EDTF, $relations: RelationFilter, $memberships: MembershipFilter, $treaties: TreatyFilter) {
  actor(ref: $ref) {
    __typename
    id
    slug
    name
    relations(first: 500, filter: $relations) {
      totalCount
      edges {
        counterpart {
          ...NetworkActor
        }
        node {
          id
          status(asOf: $asOf)
          established {
            ...NetworkTime
          }
        }
      }
    }
    memberships(first: 500, filter: $memberships) {
      totalCount
      nodes {
        id
        role
        status(asOf: $asOf)
        period {
          ...NetworkTime
        }
        organization {
          ...NetworkActor
        }
      }
    }
    ... on Organization {
      members(first: 500, filter: $memberships) {
        totalCount
        nodes {
          id
          role
          status(asOf: $asOf)
          period {
            ...NetworkTime
          }
          member {
            ...NetworkActor
          }
        }
      }
    }
    treaties(first: 200, filter: $treaties, orderBy: [SIGNED_DESC]) {
      totalCount
      nodes {
        __typename
        id
        slug
        title
        signed {
          ...NetworkTime
        }
        own: parties(first: 1, filter: {party: {any: [$ref]}}) {
          nodes {
            id
            role
          }
        }
        parties(first: 6) {
          totalCount
          nodes {
            id
            role
            party {
              ...NetworkActor
            }
          }
        }
      }
    }
  }
}
    fragment NetworkActor on Actor {
  __typename
  id
  slug
  name
}
fragment NetworkTime on TemporalExtent {
  display
  earliest
  latest
  startLatest
  endEarliest
}`) as unknown as TypedDocumentString<NetworkQuery, NetworkQueryVariables>;
export const TreatyNetworkDocument = new TypedDocumentString(`
    query TreatyNetwork($slug: String!) {
  treaty(slug: $slug) {
    __typename
    id
    slug
    title
    signed {
      ...NetworkTime
    }
    parties(first: 500) {
      totalCount
      nodes {
        id
        role
        party {
          ...NetworkActor
        }
      }
    }
  }
}
    fragment NetworkActor on Actor {
  __typename
  id
  slug
  name
}
fragment NetworkTime on TemporalExtent {
  display
  earliest
  latest
  startLatest
  endEarliest
}`) as unknown as TypedDocumentString<TreatyNetworkQuery, TreatyNetworkQueryVariables>;
export const ActorDocument = new TypedDocumentString(`
    query Actor($ref: ActorRef!, $relations: RelationFilter, $memberships: MembershipFilter, $treaties: TreatyFilter, $events: EventFilter, $recognitions: RecognitionFilter, $missions: MissionFilter, $issues: IssueFilter, $observations: ObservationFilter) {
  actor(ref: $ref) {
    ...ActorName
    aliases
    names {
      text
      language
      script
      kind
      period {
        ...When
      }
    }
    predecessors {
      ...ActorName
    }
    successors {
      ...ActorName
    }
    relations(first: 0, filter: $relations) {
      totalCount
    }
    memberships(first: 0, filter: $memberships) {
      totalCount
    }
    treaties(first: 0, filter: $treaties) {
      totalCount
    }
    events(first: 0, filter: $events) {
      totalCount
    }
    recognitions(first: 0, filter: $recognitions) {
      totalCount
    }
    ... on Country {
      ...Sourced
      code
      alpha3
      numeric
      cowCode
      officialName
      period {
        ...When
      }
      capital {
        name
      }
      sentMissions(first: 0, filter: $missions) {
        totalCount
      }
      hostedMissions(first: 0, filter: $missions) {
        totalCount
      }
      doctrines(first: 0) {
        totalCount
      }
      issues(first: 0, filter: $issues) {
        totalCount
      }
      observations(first: 0, filter: $observations) {
        totalCount
      }
    }
    ... on Organization {
      ...Sourced
      abbreviation
      kind
      founded {
        ...When
      }
      dissolved {
        ...When
      }
      headquarters {
        name
      }
      partOf {
        ...ActorName
      }
      members(first: 0, filter: $memberships) {
        totalCount
      }
      sentMissions(first: 0, filter: $missions) {
        totalCount
      }
      hostedMissions(first: 0, filter: $missions) {
        totalCount
      }
    }
    ... on Person {
      ...Sourced
      offices {
        ...Sourced
        title
        period {
          ...When
        }
        of {
          ...ActorName
        }
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
fragment Sourced on Cited {
  id
  summary
  conflicts {
    field
  }
  citations(first: 0) {
    totalCount
  }
}`) as unknown as TypedDocumentString<ActorQuery, ActorQueryVariables>;
export const AgreementDocument = new TypedDocumentString(`
    query Agreement($one: ActorRef!, $other: ActorRef!) {
  actor(ref: $one) {
    ... on Country {
      agreement(with: $other) {
        year
        votes
        same
        share
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AgreementQuery, AgreementQueryVariables>;
export const DocumentDocument = new TypedDocumentString(`
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
    fragment SectionHead on Section {
  id
  heading
  level
}`) as unknown as TypedDocumentString<DocumentQuery, DocumentQueryVariables>;
export const SectionDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<SectionQuery, SectionQueryVariables>;
export const PassageOfDocumentDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<PassageOfDocumentQuery, PassageOfDocumentQueryVariables>;
export const DocumentCitationDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<DocumentCitationQuery, DocumentCitationQueryVariables>;
export const EventDocument = new TypedDocumentString(`
    query Event($slug: String!) {
  event(slug: $slug) {
    ...Sourced
    slug
    title
    kind
    status
    occurred {
      ...When
    }
    place {
      name
      country {
        ...ActorName
      }
    }
    treaty {
      __typename
      slug
      title
    }
    partOf {
      __typename
      slug
      title
    }
    parts(first: 0) {
      totalCount
    }
    votes(first: 0) {
      totalCount
      facets(by: [CHOICE]) {
        ...Choices
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment Choices on Facet {
  keys
  labels
  count
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
fragment Sourced on Cited {
  id
  summary
  conflicts {
    field
  }
  citations(first: 0) {
    totalCount
  }
}`) as unknown as TypedDocumentString<EventQuery, EventQueryVariables>;
export const ParticipantsDocument = new TypedDocumentString(`
    query Participants($slug: String!, $filter: EventParticipantFilter, $first: Int, $after: String) {
  event(slug: $slug) {
    title
    choices: participants(first: 0) {
      facets(by: [ROLE]) {
        ...Choices
      }
    }
    participants(
      first: $first
      after: $after
      filter: $filter
      orderBy: [ROLE_ASC, ACTOR_ASC]
    ) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          ...Sourced
          role
          actor {
            ...ActorName
          }
        }
      }
    }
  }
}
    fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
fragment Sourced on Cited {
  id
  summary
  conflicts {
    field
  }
  citations(first: 0) {
    totalCount
  }
}`) as unknown as TypedDocumentString<ParticipantsQuery, ParticipantsQueryVariables>;
export const PartsDocument = new TypedDocumentString(`
    query Parts($slug: String!, $first: Int, $after: String) {
  event(slug: $slug) {
    title
    parts(first: $first, after: $after, orderBy: [OCCURRED_ASC]) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          ...EventInRow
        }
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
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
fragment EventInRow on Event {
  ...Sourced
  __typename
  slug
  title
  kind
  status
  occurred {
    ...When
  }
}`) as unknown as TypedDocumentString<PartsQuery, PartsQueryVariables>;
export const VotesDocument = new TypedDocumentString(`
    query Votes($slug: String!, $filter: VoteFilter, $first: Int, $after: String) {
  event(slug: $slug) {
    title
    choices: votes(first: 0) {
      facets(by: [CHOICE]) {
        ...Choices
      }
    }
    votes(first: $first, after: $after, filter: $filter, orderBy: [ACTOR_ASC]) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          id
          choice
          actor {
            ...ActorName
          }
        }
      }
    }
  }
}
    fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}
fragment ActorName on Actor {
  __typename
  slug
  name
}`) as unknown as TypedDocumentString<VotesQuery, VotesQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home($countries: CountryFilter, $organizations: OrganizationFilter, $treaties: TreatyFilter, $events: EventFilter) {
  countries(first: 500, filter: $countries, orderBy: [NAME_ASC]) {
    totalCount
    nodes {
      __typename
      slug
      name
      period {
        latest
      }
    }
  }
  organizations(first: 0, filter: $organizations) {
    totalCount
  }
  persons(first: 0) {
    totalCount
  }
  treaties(first: 0, filter: $treaties) {
    totalCount
  }
  events(first: 0, filter: $events) {
    totalCount
  }
  sources(first: 0) {
    totalCount
  }
  documents(first: 0) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const CentreDocument = new TypedDocumentString(`
    query Centre($ref: ActorRef!) {
  actor(ref: $ref) {
    id
    ...ActorName
  }
}
    fragment ActorName on Actor {
  __typename
  slug
  name
}`) as unknown as TypedDocumentString<CentreQuery, CentreQueryVariables>;
export const RelationDocument = new TypedDocumentString(`
    query Relation($one: ActorRef!, $other: ActorRef!, $asOf: EDTF) {
  one: actor(ref: $one) {
    ...ActorName
  }
  other: actor(ref: $other) {
    ...ActorName
  }
  relation(of: $one, with: $other) {
    ...Sourced
    status(asOf: $asOf)
    established {
      ...When
    }
    phases {
      ...Sourced
      status
      period {
        ...When
      }
      initiator {
        ...ActorName
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
fragment Sourced on Cited {
  id
  summary
  conflicts {
    field
  }
  citations(first: 0) {
    totalCount
  }
}`) as unknown as TypedDocumentString<RelationQuery, RelationQueryVariables>;
export const TreatiesBetweenDocument = new TypedDocumentString(`
    query TreatiesBetween($filter: TreatyFilter, $first: Int, $after: String) {
  treaties(first: $first, after: $after, filter: $filter, orderBy: [SIGNED_DESC]) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      node {
        ...TreatyInRow
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
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
fragment TreatyInRow on Treaty {
  ...Sourced
  __typename
  slug
  title
  kind
  status
  signed {
    ...When
  }
}`) as unknown as TypedDocumentString<TreatiesBetweenQuery, TreatiesBetweenQueryVariables>;
export const EventsBetweenDocument = new TypedDocumentString(`
    query EventsBetween($filter: EventFilter, $first: Int, $after: String) {
  events(first: $first, after: $after, filter: $filter, orderBy: [OCCURRED_DESC]) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      node {
        ...EventInRow
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
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
fragment EventInRow on Event {
  ...Sourced
  __typename
  slug
  title
  kind
  status
  occurred {
    ...When
  }
}`) as unknown as TypedDocumentString<EventsBetweenQuery, EventsBetweenQueryVariables>;
export const IssuesBetweenDocument = new TypedDocumentString(`
    query IssuesBetween($filter: IssueFilter, $first: Int, $after: String) {
  issues(first: $first, after: $after, filter: $filter, orderBy: [TITLE_ASC]) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      node {
        ...Sourced
        title
        kind
        status
        period {
          ...When
        }
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Sourced on Cited {
  id
  summary
  conflicts {
    field
  }
  citations(first: 0) {
    totalCount
  }
}`) as unknown as TypedDocumentString<IssuesBetweenQuery, IssuesBetweenQueryVariables>;
export const MissionsBetweenDocument = new TypedDocumentString(`
    query MissionsBetween($filter: MissionFilter, $first: Int, $after: String) {
  missions(first: $first, after: $after, filter: $filter) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      node {
        ...MissionInRow
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
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
fragment MissionInRow on Mission {
  ...Sourced
  kind
  address
  url
  period {
    ...When
  }
  sender {
    ...ActorName
  }
  host {
    ...ActorName
  }
  accreditedTo {
    ...ActorName
  }
  place {
    name
  }
  heads {
    title
    holder {
      ...ActorName
    }
  }
}`) as unknown as TypedDocumentString<MissionsBetweenQuery, MissionsBetweenQueryVariables>;
export const CodedEventsBetweenDocument = new TypedDocumentString(`
    query CodedEventsBetween($filter: CodedEventFilter, $first: Int, $after: String) {
  codedEvents(
    first: $first
    after: $after
    filter: $filter
    orderBy: [OCCURRED_DESC]
  ) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      node {
        ...CodedEventInRow
      }
    }
  }
}
    fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
fragment CodedEventInRow on CodedEvent {
  id
  occurred
  label
  quadClass
  goldstein
  mentions
  url
  sourceName
  targetName
  source {
    ...ActorName
  }
  target {
    ...ActorName
  }
  dataset {
    title
  }
}`) as unknown as TypedDocumentString<CodedEventsBetweenQuery, CodedEventsBetweenQueryVariables>;
export const SourceDocument = new TypedDocumentString(`
    query Source($slug: String!) {
  source(slug: $slug) {
    slug
    title
    kind
    authors
    publisher
    container
    issued {
      ...When
    }
    url
    doi
    volume
    issue
    pages
    bibtex
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}`) as unknown as TypedDocumentString<SourceQuery, SourceQueryVariables>;
export const CitedFactsDocument = new TypedDocumentString(`
    query CitedFacts($slug: String!, $first: Int, $after: String) {
  source(slug: $slug) {
    title
    citedFacts(first: $first, after: $after) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        cursor
        citation {
          field
          value
          locator
        }
        node {
          ...CitedInRow
        }
      }
    }
  }
}
    fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
fragment CitedInRow on Cited {
  __typename
  id
  summary
  ... on Country {
    slug
    name
  }
  ... on Organization {
    slug
    name
  }
  ... on Person {
    slug
    name
  }
  ... on Treaty {
    slug
    title
  }
  ... on Event {
    slug
    title
  }
  ... on Membership {
    role
    member {
      ...ActorName
    }
    organization {
      ...ActorName
    }
  }
  ... on Relation {
    parties {
      ...ActorName
    }
  }
  ... on RelationPhase {
    status
    relation {
      parties {
        ...ActorName
      }
    }
  }
  ... on Recognition {
    recognitionKind: kind
    by {
      ...ActorName
    }
    of {
      ...ActorName
    }
  }
  ... on TreatyParty {
    partyRole: role
    party {
      ...ActorName
    }
    treaty {
      __typename
      slug
      title
    }
  }
  ... on EventParticipant {
    participantRole: role
    actor {
      ...ActorName
    }
    event {
      __typename
      slug
      title
    }
  }
  ... on Mission {
    missionKind: kind
    sender {
      ...ActorName
    }
    host {
      ...ActorName
    }
  }
  ... on Doctrine {
    doctrine: name
    holder {
      ...ActorName
    }
  }
  ... on Issue {
    matter: title
    issueParties: parties {
      ...ActorName
    }
  }
  ... on Observation {
    value
    indicator {
      name
      unit
    }
    subject {
      ...ActorName
    }
  }
  ... on Office {
    office: title
    person: holder {
      ...ActorName
    }
  }
}`) as unknown as TypedDocumentString<CitedFactsQuery, CitedFactsQueryVariables>;
export const TreatyDocument = new TypedDocumentString(`
    query Treaty($slug: String!) {
  treaty(slug: $slug) {
    ...Sourced
    slug
    title
    kind
    status
    untsNumber
    adopted {
      ...When
    }
    signed {
      ...When
    }
    inForce {
      ...When
    }
    ended {
      ...When
    }
    signedAt {
      name
    }
    depositary {
      ...ActorName
    }
    topics {
      slug
      label
    }
    links {
      kind
      to {
        __typename
        slug
        title
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
fragment Sourced on Cited {
  id
  summary
  conflicts {
    field
  }
  citations(first: 0) {
    totalCount
  }
}`) as unknown as TypedDocumentString<TreatyQuery, TreatyQueryVariables>;
export const PartiesDocument = new TypedDocumentString(`
    query Parties($slug: String!, $whole: TreatyPartyFilter, $filter: TreatyPartyFilter, $first: Int, $after: String) {
  treaty(slug: $slug) {
    title
    choices: parties(first: 0, filter: $whole) {
      facets(by: [ROLE]) {
        ...Choices
      }
    }
    parties(first: $first, after: $after, filter: $filter, orderBy: [PARTY_ASC]) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          ...Sourced
          role
          consent
          signed {
            ...When
          }
          consented {
            ...When
          }
          inForce {
            ...When
          }
          withdrawn {
            ...When
          }
          party {
            ...ActorName
          }
        }
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
fragment Sourced on Cited {
  id
  summary
  conflicts {
    field
  }
  citations(first: 0) {
    totalCount
  }
}`) as unknown as TypedDocumentString<PartiesQuery, PartiesQueryVariables>;
export const TreatyEventsDocument = new TypedDocumentString(`
    query TreatyEvents($slug: String!, $filter: EventFilter, $first: Int, $after: String) {
  treaty(slug: $slug) {
    title
    events(first: $first, after: $after, filter: $filter, orderBy: [OCCURRED_ASC]) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          ...EventInRow
        }
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
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
fragment EventInRow on Event {
  ...Sourced
  __typename
  slug
  title
  kind
  status
  occurred {
    ...When
  }
}`) as unknown as TypedDocumentString<TreatyEventsQuery, TreatyEventsQueryVariables>;
export const CodedEventsDocument = new TypedDocumentString(`
    query CodedEvents($ref: ActorRef!, $whole: CodedEventFilter, $filter: CodedEventFilter, $first: Int, $after: String) {
  actor(ref: $ref) {
    name
    choices: codedEvents(first: 0, filter: $whole) {
      classes: facets(by: [QUAD_CLASS]) {
        ...Choices
      }
      years: facets(by: [YEAR]) {
        ...Choices
      }
    }
    codedEvents(
      first: $first
      after: $after
      filter: $filter
      orderBy: [OCCURRED_DESC]
    ) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          ...CodedEventInRow
        }
      }
    }
  }
}
    fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
fragment CodedEventInRow on CodedEvent {
  id
  occurred
  label
  quadClass
  goldstein
  mentions
  url
  sourceName
  targetName
  source {
    ...ActorName
  }
  target {
    ...ActorName
  }
  dataset {
    title
  }
}`) as unknown as TypedDocumentString<CodedEventsQuery, CodedEventsQueryVariables>;
export const EventsDocument = new TypedDocumentString(`
    query Events($ref: ActorRef!, $whole: EventFilter, $filter: EventFilter, $first: Int, $after: String) {
  actor(ref: $ref) {
    name
    choices: events(first: 0, filter: $whole) {
      kinds: facets(by: [KIND]) {
        ...Choices
      }
      decades: facets(by: [DECADE]) {
        ...Choices
      }
    }
    events(first: $first, after: $after, filter: $filter, orderBy: [OCCURRED_DESC]) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          ...EventInRow
        }
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}
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
fragment EventInRow on Event {
  ...Sourced
  __typename
  slug
  title
  kind
  status
  occurred {
    ...When
  }
}`) as unknown as TypedDocumentString<EventsQuery, EventsQueryVariables>;
export const MembershipsDocument = new TypedDocumentString(`
    query Memberships($ref: ActorRef!, $whole: MembershipFilter, $filter: MembershipFilter, $asOf: EDTF, $first: Int, $after: String) {
  actor(ref: $ref) {
    name
    choices: memberships(first: 0, filter: $whole) {
      facets(by: [ROLE]) {
        ...Choices
      }
    }
    memberships(
      first: $first
      after: $after
      filter: $filter
      orderBy: [ORGANIZATION_ASC, PERIOD_ASC]
    ) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          ...Sourced
          role
          status(asOf: $asOf)
          period {
            ...When
          }
          organization {
            ...ActorName
            abbreviation
          }
        }
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
fragment Sourced on Cited {
  id
  summary
  conflicts {
    field
  }
  citations(first: 0) {
    totalCount
  }
}`) as unknown as TypedDocumentString<MembershipsQuery, MembershipsQueryVariables>;
export const MembersDocument = new TypedDocumentString(`
    query Members($slug: String!, $whole: MembershipFilter, $filter: MembershipFilter, $asOf: EDTF, $first: Int, $after: String) {
  organization(slug: $slug) {
    name
    choices: members(first: 0, filter: $whole) {
      facets(by: [ROLE]) {
        ...Choices
      }
    }
    members(
      first: $first
      after: $after
      filter: $filter
      orderBy: [MEMBER_ASC, PERIOD_ASC]
    ) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          ...Sourced
          role
          status(asOf: $asOf)
          period {
            ...When
          }
          member {
            ...ActorName
          }
        }
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
fragment Sourced on Cited {
  id
  summary
  conflicts {
    field
  }
  citations(first: 0) {
    totalCount
  }
}`) as unknown as TypedDocumentString<MembersQuery, MembersQueryVariables>;
export const SentMissionsDocument = new TypedDocumentString(`
    query SentMissions($ref: ActorRef!, $whole: MissionFilter, $filter: MissionFilter, $first: Int, $after: String) {
  choices: missions(first: 0, filter: $whole) {
    facets(by: [KIND]) {
      ...Choices
    }
  }
  actor(ref: $ref) {
    name
  }
  missions(
    first: $first
    after: $after
    filter: $filter
    orderBy: [HOST_ASC, PERIOD_ASC]
  ) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      node {
        ...MissionInRow
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
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
fragment MissionInRow on Mission {
  ...Sourced
  kind
  address
  url
  period {
    ...When
  }
  sender {
    ...ActorName
  }
  host {
    ...ActorName
  }
  accreditedTo {
    ...ActorName
  }
  place {
    name
  }
  heads {
    title
    holder {
      ...ActorName
    }
  }
}`) as unknown as TypedDocumentString<SentMissionsQuery, SentMissionsQueryVariables>;
export const HostedMissionsDocument = new TypedDocumentString(`
    query HostedMissions($ref: ActorRef!, $whole: MissionFilter, $filter: MissionFilter, $first: Int, $after: String) {
  choices: missions(first: 0, filter: $whole) {
    facets(by: [KIND]) {
      ...Choices
    }
  }
  actor(ref: $ref) {
    name
  }
  missions(
    first: $first
    after: $after
    filter: $filter
    orderBy: [SENDER_ASC, PERIOD_ASC]
  ) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      node {
        ...MissionInRow
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
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
fragment MissionInRow on Mission {
  ...Sourced
  kind
  address
  url
  period {
    ...When
  }
  sender {
    ...ActorName
  }
  host {
    ...ActorName
  }
  accreditedTo {
    ...ActorName
  }
  place {
    name
  }
  heads {
    title
    holder {
      ...ActorName
    }
  }
}`) as unknown as TypedDocumentString<HostedMissionsQuery, HostedMissionsQueryVariables>;
export const DoctrinesDocument = new TypedDocumentString(`
    query Doctrines($filter: DoctrineFilter, $first: Int, $after: String) {
  doctrines(first: $first, after: $after, filter: $filter, orderBy: [PERIOD_ASC]) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      node {
        ...Sourced
        name
        goals
        period {
          ...When
        }
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Sourced on Cited {
  id
  summary
  conflicts {
    field
  }
  citations(first: 0) {
    totalCount
  }
}`) as unknown as TypedDocumentString<DoctrinesQuery, DoctrinesQueryVariables>;
export const IssuesDocument = new TypedDocumentString(`
    query Issues($whole: IssueFilter, $filter: IssueFilter, $first: Int, $after: String) {
  choices: issues(first: 0, filter: $whole) {
    facets(by: [KIND]) {
      ...Choices
    }
  }
  issues(first: $first, after: $after, filter: $filter, orderBy: [TITLE_ASC]) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      node {
        ...Sourced
        title
        kind
        status
        period {
          ...When
        }
        parties {
          ...ActorName
        }
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
fragment Sourced on Cited {
  id
  summary
  conflicts {
    field
  }
  citations(first: 0) {
    totalCount
  }
}`) as unknown as TypedDocumentString<IssuesQuery, IssuesQueryVariables>;
export const FiguresDocument = new TypedDocumentString(`
    query Figures($whole: ObservationFilter, $filter: ObservationFilter, $first: Int, $after: String) {
  choices: observations(first: 0, filter: $whole) {
    facets(by: [INDICATOR]) {
      ...Choices
    }
  }
  observations(
    first: $first
    after: $after
    filter: $filter
    orderBy: [INDICATOR_ASC, PERIOD_DESC]
  ) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      node {
        ...Sourced
        value
        bound
        indicator {
          name
          unit
        }
        period {
          ...When
        }
        counterpart {
          ...ActorName
        }
        estimatedBy {
          ...ActorName
        }
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
fragment Sourced on Cited {
  id
  summary
  conflicts {
    field
  }
  citations(first: 0) {
    totalCount
  }
}`) as unknown as TypedDocumentString<FiguresQuery, FiguresQueryVariables>;
export const RecognitionsDocument = new TypedDocumentString(`
    query Recognitions($ref: ActorRef!, $whole: RecognitionFilter, $filter: RecognitionFilter, $first: Int, $after: String) {
  actor(ref: $ref) {
    name
    choices: recognitions(first: 0, filter: $whole) {
      facets(by: [KIND]) {
        ...Choices
      }
    }
    recognitions(first: $first, after: $after, filter: $filter, orderBy: [NAME_ASC]) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        direction
        counterpart {
          ...ActorName
        }
        node {
          ...Sourced
          kind
          period {
            ...When
          }
        }
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
fragment Sourced on Cited {
  id
  summary
  conflicts {
    field
  }
  citations(first: 0) {
    totalCount
  }
}`) as unknown as TypedDocumentString<RecognitionsQuery, RecognitionsQueryVariables>;
export const RelationsDocument = new TypedDocumentString(`
    query Relations($ref: ActorRef!, $whole: RelationFilter, $filter: RelationFilter, $asOf: EDTF, $first: Int, $after: String) {
  actor(ref: $ref) {
    name
    choices: relations(first: 0, filter: $whole) {
      facets(by: [STATUS]) {
        ...Choices
      }
    }
    relations(first: $first, after: $after, filter: $filter, orderBy: [NAME_ASC]) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        counterpart {
          ...ActorName
        }
        node {
          ...Sourced
          status(asOf: $asOf)
          established {
            ...When
          }
        }
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}
fragment ActorName on Actor {
  __typename
  slug
  name
}
fragment Sourced on Cited {
  id
  summary
  conflicts {
    field
  }
  citations(first: 0) {
    totalCount
  }
}`) as unknown as TypedDocumentString<RelationsQuery, RelationsQueryVariables>;
export const TreatiesDocument = new TypedDocumentString(`
    query Treaties($ref: ActorRef!, $whole: TreatyFilter, $filter: TreatyFilter, $first: Int, $after: String) {
  actor(ref: $ref) {
    name
    choices: treaties(first: 0, filter: $whole) {
      kinds: facets(by: [KIND]) {
        ...Choices
      }
      decades: facets(by: [DECADE]) {
        ...Choices
      }
    }
    treaties(first: $first, after: $after, filter: $filter, orderBy: [SIGNED_DESC]) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          ...TreatyInRow
        }
      }
    }
  }
}
    fragment When on TemporalExtent {
  edtf
  earliest
  latest
  display
}
fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}
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
fragment TreatyInRow on Treaty {
  ...Sourced
  __typename
  slug
  title
  kind
  status
  signed {
    ...When
  }
}`) as unknown as TypedDocumentString<TreatiesQuery, TreatiesQueryVariables>;
export const VotesOfCountryDocument = new TypedDocumentString(`
    query VotesOfCountry($ref: ActorRef!, $whole: VoteFilter, $filter: VoteFilter, $first: Int, $after: String) {
  actor(ref: $ref) {
    name
    ... on Country {
      choices: votes(first: 0, filter: $whole) {
        choices: facets(by: [CHOICE]) {
          ...Choices
        }
        years: facets(by: [YEAR]) {
          ...Choices
        }
      }
      votes(first: $first, after: $after, filter: $filter, orderBy: [OCCURRED_DESC]) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          node {
            id
            occurred
            choice
            event {
              __typename
              slug
              title
            }
          }
        }
      }
    }
  }
}
    fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}`) as unknown as TypedDocumentString<VotesOfCountryQuery, VotesOfCountryQueryVariables>;
export const StreamsDocument = new TypedDocumentString(`
    query Streams($ref: ActorRef!, $votes: VoteFilter, $codedEvents: CodedEventFilter) {
  actor(ref: $ref) {
    codedEvents(first: 0, filter: $codedEvents) {
      totalCount
    }
    ... on Country {
      votes(first: 0, filter: $votes) {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StreamsQuery, StreamsQueryVariables>;
export const CountriesDocument = new TypedDocumentString(`
    query Countries($filter: CountryFilter, $first: Int, $after: String) {
  list: countries(
    first: $first
    after: $after
    filter: $filter
    orderBy: [NAME_ASC]
  ) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      node {
        ...ActorName
        detail: code
        when: period {
          display
        }
      }
    }
  }
}
    fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment ActorName on Actor {
  __typename
  slug
  name
}`) as unknown as TypedDocumentString<CountriesQuery, CountriesQueryVariables>;
export const OrganizationsDocument = new TypedDocumentString(`
    query Organizations($whole: OrganizationFilter, $filter: OrganizationFilter, $first: Int, $after: String) {
  choices: organizations(first: 0, filter: $whole) {
    kinds: facets(by: [KIND]) {
      ...Choices
    }
  }
  list: organizations(
    first: $first
    after: $after
    filter: $filter
    orderBy: [NAME_ASC]
  ) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      node {
        ...ActorName
        detail: abbreviation
        kind
        when: founded {
          display
        }
      }
    }
  }
}
    fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}
fragment ActorName on Actor {
  __typename
  slug
  name
}`) as unknown as TypedDocumentString<OrganizationsQuery, OrganizationsQueryVariables>;
export const PersonsDocument = new TypedDocumentString(`
    query Persons($first: Int, $after: String) {
  list: persons(first: $first, after: $after, orderBy: [NAME_ASC]) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      node {
        ...ActorName
        detail: summary
      }
    }
  }
}
    fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment ActorName on Actor {
  __typename
  slug
  name
}`) as unknown as TypedDocumentString<PersonsQuery, PersonsQueryVariables>;
export const TreatyIndexDocument = new TypedDocumentString(`
    query TreatyIndex($whole: TreatyFilter, $filter: TreatyFilter, $first: Int, $after: String) {
  choices: treaties(first: 0, filter: $whole) {
    kinds: facets(by: [KIND]) {
      ...Choices
    }
    decades: facets(by: [DECADE]) {
      ...Choices
    }
  }
  list: treaties(
    first: $first
    after: $after
    filter: $filter
    orderBy: [SIGNED_DESC]
  ) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      node {
        __typename
        slug
        name: title
        kind
        when: signed {
          display
        }
      }
    }
  }
}
    fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}`) as unknown as TypedDocumentString<TreatyIndexQuery, TreatyIndexQueryVariables>;
export const EventIndexDocument = new TypedDocumentString(`
    query EventIndex($whole: EventFilter, $filter: EventFilter, $first: Int, $after: String) {
  choices: events(first: 0, filter: $whole) {
    kinds: facets(by: [KIND]) {
      ...Choices
    }
    decades: facets(by: [DECADE]) {
      ...Choices
    }
  }
  list: events(
    first: $first
    after: $after
    filter: $filter
    orderBy: [OCCURRED_DESC]
  ) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      node {
        __typename
        slug
        name: title
        kind
        when: occurred {
          display
        }
      }
    }
  }
}
    fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}`) as unknown as TypedDocumentString<EventIndexQuery, EventIndexQueryVariables>;
export const SourcesDocument = new TypedDocumentString(`
    query Sources($whole: SourceFilter, $filter: SourceFilter, $first: Int, $after: String) {
  choices: sources(first: 0, filter: $whole) {
    kinds: facets(by: [KIND]) {
      ...Choices
    }
    decades: facets(by: [DECADE]) {
      ...Choices
    }
  }
  list: sources(
    first: $first
    after: $after
    filter: $filter
    orderBy: [TITLE_ASC]
  ) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      node {
        __typename
        slug
        name: title
        kind
        when: issued {
          display
        }
      }
    }
  }
}
    fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment Choices on Facet {
  keys
  labels
  count
}`) as unknown as TypedDocumentString<SourcesQuery, SourcesQueryVariables>;
export const DocumentsDocument = new TypedDocumentString(`
    query Documents($first: Int, $after: String) {
  list: documents(first: $first, after: $after, orderBy: [TITLE_ASC]) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      node {
        __typename
        slug
        name: title
      }
    }
  }
}
    fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<DocumentsQuery, DocumentsQueryVariables>;
export const FactSourcesDocument = new TypedDocumentString(`
    query FactSources($id: ID!) {
  node(id: $id) {
    ... on Cited {
      id
      origin
      confidence
      revision
      recorded
      revised
      retracted
      conflicts {
        field
        citations {
          id
          value
          source {
            slug
            title
          }
        }
      }
      citations(first: 100) {
        totalCount
        nodes {
          ...CitationParts
        }
      }
    }
  }
}
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
}`) as unknown as TypedDocumentString<FactSourcesQuery, FactSourcesQueryVariables>;
export const ActorOfFieldDocument = new TypedDocumentString(`
    query ActorOfField($ref: ActorRef!) {
  actor(ref: $ref) {
    name
  }
}
    `) as unknown as TypedDocumentString<ActorOfFieldQuery, ActorOfFieldQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($query: String!, $kinds: [RecordKind!], $first: Int, $after: String) {
  search(query: $query, kinds: $kinds, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      cursor
      node {
        __typename
        ... on Country {
          slug
          name
          code
        }
        ... on Organization {
          slug
          name
          abbreviation
        }
        ... on Person {
          slug
          name
          summary
        }
        ... on Treaty {
          slug
          title
          treatyKind: kind
          signed {
            display
          }
        }
        ... on Event {
          slug
          title
          eventKind: kind
          occurred {
            display
          }
        }
        ... on Source {
          slug
          title
          sourceKind: kind
          publisher
        }
        ... on Document {
          slug
          title
        }
        ... on Passage {
          id
          text
          section {
            document {
              slug
              title
            }
          }
        }
      }
    }
  }
}
    fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const TimelineDocument = new TypedDocumentString(`
    query Timeline($ref: ActorRef!, $events: Boolean! = true, $eventsAfter: String, $treaties: Boolean! = true, $treatiesAfter: String, $memberships: Boolean! = true, $membershipsAfter: String, $members: Boolean! = true, $membersAfter: String, $relations: Boolean! = true, $relationsAfter: String) {
  actor(ref: $ref) {
    __typename
    id
    slug
    name
    events(first: 500, after: $eventsAfter) @include(if: $events) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      nodes {
        __typename
        id
        slug
        title
        kind
        eventStatus: status
        occurred {
          ...TimelineTime
        }
      }
    }
    treaties(first: 500, after: $treatiesAfter) @include(if: $treaties) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      nodes {
        __typename
        id
        slug
        title
        kind
        treatyStatus: status
        signed {
          ...TimelineTime
        }
        adopted {
          ...TimelineTime
        }
        inForce {
          ...TimelineTime
        }
      }
    }
    memberships(first: 500, after: $membershipsAfter) @include(if: $memberships) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      nodes {
        id
        role
        membershipStatus: status
        period {
          ...TimelineTime
        }
        organization {
          __typename
          slug
          name
        }
      }
    }
    ... on Organization {
      members(first: 500, after: $membersAfter) @include(if: $members) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        nodes {
          id
          role
          membershipStatus: status
          period {
            ...TimelineTime
          }
          member {
            __typename
            slug
            name
          }
        }
      }
    }
    relations(first: 500, after: $relationsAfter) @include(if: $relations) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        counterpart {
          __typename
          slug
          name
        }
        node {
          phases {
            id
            relationStatus: status
            period {
              ...TimelineTime
            }
          }
        }
      }
    }
  }
}
    fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}
fragment TimelineTime on TemporalExtent {
  display
  earliest
  latest
  startLatest
  endEarliest
}`) as unknown as TypedDocumentString<TimelineQuery, TimelineQueryVariables>;