//! Memberships: who is a member, an observer, a partner or in the chair of what, and since when; accessions, elections and
//! candidacies.

use std::sync::LazyLock;

use regex::Regex;

use super::{Hit, Mood, Rule};
use crate::edtf::Edtf;
use crate::entity::event::{EventKind, EventStatus};
use crate::entity::event_participant::EventParticipantRole;
use crate::entity::membership::MembershipRole;
use crate::import::article::facts::gazetteer::ActorId;
use crate::import::article::facts::line::What;
use crate::import::article::facts::proposal::{Event, Fact, Membership};

pub const RULES: &[Rule] = &[
    Rule {
        name: "someone is a member of organizations",
        frame: r"{A:m},? {adv}(?:is|are|was|were|been|became|become|becomes|remains?|remained|as|being) {adv}(?:an? |one of (?:the )?(?:[a-z]+ )?|among the |the )?{role} (?:of|in|to|at|with|for) (?P<list>.*)",
        sure: 0.95,
        mood: Mood::StatedOrPlanned,
        make: member,
    },
    Rule {
        name: "it is a member of organizations",
        frame: r"(?:^|, and |; |\. |and )(?:it|they|the country|both) {adv}(?:is|are|was|were|been|became|become|remains?) {adv}(?:an? |one of (?:the )?(?:[a-z]+ )?|the )?{role} (?:of|in|to|at|with|for) (?P<list>.*)",
        sure: 0.93,
        mood: Mood::StatedOrPlanned,
        make: member_by_last,
    },
    Rule {
        name: "like one, another is a member of organizations",
        frame: r"^like {C:m}, {C:n} (?:is|are|was) {adv}(?:an? )?{role} (?:of|in|to) (?P<list>.*)",
        sure: 0.95,
        mood: Mood::Stated,
        make: alike,
    },
    Rule {
        name: "someone joined organizations",
        frame: r"{A:m},? (?P<verb>(?:which |who )?{adv}(?:joined|acceded to|acceded into|entered|(?:was|were) {adv}(?:admitted|accepted|welcomed) (?:to|into|in|as an? {role} (?:of|in|to))|gained (?:full )?(?:membership|admission) (?:in|of|to|into)|became part of|rejoined)) (?P<list>.*)",
        sure: 0.95,
        mood: Mood::Stated,
        make: joined,
    },
    Rule {
        name: "it joined organizations",
        frame: r"(?:^|, and |; |^[^<]*<T[0-9]+>,? |and )(?P<it>it|they) {adv}(?:joined|acceded to|(?:was|were) {adv}(?:admitted|accepted) (?:to|into)) (?P<list>.*)",
        sure: 0.9,
        mood: Mood::Stated,
        make: member_by_last,
    },
    Rule {
        name: "someone joined an organization as well",
        frame: r"{A:m}[^.;]*? and (?:also |later |on {T:at} |in {T:on} )*(?:joined|acceded to) (?P<list>.*)",
        sure: 0.85,
        mood: Mood::Stated,
        make: joined,
    },
    Rule {
        name: "someone established an organization with others",
        frame: r"{C:m} {adv}(?:established|founded|created|formed|co-founded|set up) (?P<list><[OX][0-9]+>)(?: (?:along |together )?with {C:n})?{when}",
        sure: 0.9,
        mood: Mood::Stated,
        make: founded,
    },
    Rule {
        name: "someone left an organization",
        frame: r"{A:m} {adv}(?:left|withdrew from|quit|exited|was expelled from|was suspended from) (?P<list><[OX][0-9]+>){when}",
        sure: 0.88,
        mood: Mood::Stated,
        make: left,
    },
    Rule {
        name: "someone has been an observer at an organization",
        frame: r"{A:m} {adv}(?:has|have|holds?|held|enjoys?|was granted|were granted|received|obtained|gained|acquired) (?:an? |the )?{role} (?:of|in|to|at|with) (?P<list><[OX][0-9]+>.*)",
        sure: 0.9,
        mood: Mood::Stated,
        make: member,
    },
    Rule {
        name: "someone applied to join an organization",
        frame: r"{A:m}(?:[^<.;]{0,40}<[OX][0-9]+>[^.;]{0,40}? and)?,? {adv}(?:(?:applied|is applying|has applied) (?:to join|for (?:full )?(?:membership|admission) (?:in|of|to|at)|to become a member of)|seeks? (?:to join|membership (?:in|of))|is seeking (?:to join|membership (?:in|of))|(?:plans?|intends?|hopes?|wants?|wishes|aims?|aspires?) to (?:join|become a member of)) (?P<list>.*)",
        sure: 0.9,
        mood: Mood::StatedOrPlanned,
        make: planned,
    },
    Rule {
        name: "someone was elected to an organization",
        frame: r"{C:m} {were} {adv}elected (?:to|as|for|on|by)[^.;<]{0,60}(?:seat|member|membership|term)?[^.;<]{0,20}<(?P<o>O[0-9]+)>{when}",
        sure: 0.9,
        mood: Mood::Stated,
        make: elected,
    },
    Rule {
        name: "someone took the chair of an organization",
        frame: r"{C:m} {adv}(?:assumed|assumes|held|holds|took over|took up|took|takes over|chaired|chairs|presided over|served as|was|is) (?:the |its |an? )?(?:rotating |semi-annual |annual |pro tempore )?(?:(?:chair|chairmanship|presidency|chairman|president) (?:of|in|at) (?:the )?)?<(?P<o>O[0-9]+)>(?:'s)?(?P<chair> (?:chairmanship|presidency|chair))?{when}",
        sure: 0.9,
        mood: Mood::Stated,
        make: chair,
    },
    Rule {
        name: "the chairmanship of an organization lasted",
        frame: r"{CD:m}(?:'s)? (?:chairmanship|presidency) of <(?P<o>O[0-9]+)> (?:was|lasted|ran|took place){when}",
        sure: 0.9,
        mood: Mood::Stated,
        make: chair,
    },
    Rule {
        name: "an organization that someone chaired",
        frame: r"<(?P<o>[OX][0-9]+)> ?\((?:which|that) (?:it|they|<C[0-9]+>) (?:chaired|presided over){when}\)",
        sure: 0.95,
        mood: Mood::Stated,
        make: chaired_by_first,
    },
    Rule {
        name: "someone bids for a seat",
        frame: r"{C:m}'s (?:bid|candidacy|candidature) for (?:an? |the )?(?:[a-z-]+ )*(?:seat|membership|place|position)? ?(?:on|in|at|of)? ?<(?P<o>O[0-9]+)>(?: (?:for|in))?{when}",
        sure: 0.92,
        mood: Mood::StatedOrPlanned,
        make: candidate,
    },
];

/// What follows an organization in a list: its role, where it is another than that of the list.
static ITEM: LazyLock<Regex> = LazyLock::new(|| {
    // A pattern of literal parts always compiles.
    Regex::new(r"<(?P<o>[OX][0-9]+)>(?P<note> ?\((?:as )?(?:an? )?[^()<]{0,40}\))?").expect("a pattern")
});

/// What is said by the way of one of a list.
static ASIDE: LazyLock<Regex> = LazyLock::new(|| {
    // A pattern of literal parts always compiles.
    Regex::new(r" ?\((?:which|that|where|since|from|in|on|as of|joined)\b[^()]*\)").expect("a pattern")
});

/// What may follow the name of an organization that stands for itself.
static FOLLOWS: LazyLock<Regex> = LazyLock::new(|| {
    // A pattern of literal parts always compiles.
    Regex::new(r"^(?:$|[,.;:)('/]| (?:and|in|on|as|since|during|by|after|when|with|from|at|the|where|but|while|along|following|together|for|until|or|through|also|family|forum|program(?:me)?|system|organi[sz]ation|group|<|\()|<)").expect("a pattern")
});

/// Words that end a list of organizations: what follows says something else.
static END: LazyLock<Regex> = LazyLock::new(|| {
    // A pattern of literal parts always compiles.
    Regex::new(r"<[CBDH][0-9]+>|\b(?:is|are|was|were|has|have|had|which|where|who|that|took|when|while|whose|participat[a-z]+|signed|hosted|became|joined|applied|admitted|acceded|left|withdrew|established|seeks|sought|gives|working|through|but|with|between|against|under|within|as well as a|it|its|their|they|observer at|observer in|supports?|during|after|before)\b").expect("a pattern")
});

/// The organizations of a list, with the role that is noted behind each.
fn organizations(hit: &Hit<'_>) -> Vec<(ActorId, Option<MembershipRole>, Option<Edtf>)> {
    let list = &ASIDE.replace_all(hit.word("list"), "");
    let end = END.find(list).map_or(list.len(), |found| found.start());
    let end = list[..end].find([';']).unwrap_or(end);
    let mut found = Vec::new();
    let items: Vec<_> = ITEM.captures_iter(&list[..end.min(list.len())]).collect();
    let last_item = items.len().checked_sub(1);
    for (at, item) in items.iter().enumerate() {
        let behind = item.get(0).map_or("", |all| &list[all.end()..]);
        // "IBRD (World Bank)" is one of the two.
        if item.get(0).is_some_and(|all| list[..all.start()].ends_with('(')) && at > 0 {
            continue;
        }
        if behind.starts_with("'s ") && behind.contains('<') {
            continue; // "NATO's Partnership for Peace" is the partnership
        }
        // "UN sanctions" are no organization.
        if item.name("note").is_none() && !FOLLOWS.is_match(behind) {
            continue;
        }
        let note = item.name("note").map_or("", |note| note.as_str());
        let role = if note.contains("observer") {
            Some(MembershipRole::Observer)
        } else if note.contains("associate") {
            Some(MembershipRole::Associate)
        } else if note.contains("partner") {
            Some(MembershipRole::Partner)
        } else {
            None
        };
        let actors =
            item.name("o").and_then(|slot| hit.slot(slot.as_str())).map(|what| hit.actors_of(what)).unwrap_or_default();
        // What is noted in brackets is said of the last of several.
        let last = actors.last().copied();
        let own = |actor| if Some(actor) == last { role } else { None };
        let time = if Some(at) == last_item { None } else { own_time(hit, behind) };
        let is_none = ["user", "signatory", "applicant"].iter().any(|word| note.contains(word));
        let actors =
            actors.into_iter().filter(|actor| hit.is_organization(*actor) && !(is_none && Some(*actor) == last));
        found.extend(actors.map(|actor| (actor, own(actor), time.clone())));
    }
    // "a member of the government of", "a founding member of the EU's programme" is no membership of the first.
    let direct = list.trim_start_matches("the ").trim_start_matches("several ").trim_start_matches("many ");
    let is_list = direct.starts_with('<')
        || direct.starts_with("both <")
        || direct.contains(": ")
        || direct.starts_with("following")
        || list.split('<').next().is_some_and(|before| before.contains("organi") || before.ends_with(", "));
    if is_list { found } else { Vec::new() }
}

/// The time that stands right behind an item of a list, before the next: "the UN in 1984 and ASEAN in 1985".
fn own_time(hit: &Hit<'_>, behind: &str) -> Option<Edtf> {
    let found = OWN_TIME.captures(behind)?;
    match hit.slot(found.name("t")?.as_str())? {
        What::Time(time) => format!("{}/..", time.as_str()).parse().ok(),
        _ => None,
    }
}

static OWN_TIME: LazyLock<Regex> = LazyLock::new(|| {
    // A pattern of literal parts always compiles.
    Regex::new(r"^,? ?(?:(?:on|in|since) |\((?:in |since )?)<(?P<t>T[0-9]+)>").expect("a pattern")
});

fn role(words: &str) -> Option<MembershipRole> {
    Some(match words {
        _ if words.contains("non-member")
            || words.contains("nonmember")
            || words.contains("former")
            || words.contains("potential")
            || words.contains("prospective") =>
        {
            return None;
        }
        _ if words.contains("found") || words.contains("original") || words.contains("charter") => {
            MembershipRole::FoundingMember
        }
        _ if words.contains("observer") => MembershipRole::Observer,
        _ if words.contains("associate") => MembershipRole::Associate,
        _ if words.contains("dialogue partner")
            || words.contains("partner stat")
            || words.contains("partner countr") =>
        {
            MembershipRole::Partner
        }
        _ if words.contains("partner") => return None,
        _ if words.contains("non-") || words.contains("elected") => MembershipRole::ElectedMember,
        _ if words.contains("member") => MembershipRole::Member,
        _ => return None,
    })
}

fn memberships(hit: &Hit<'_>, members: &[ActorId], role: MembershipRole, period: Option<Edtf>) -> Vec<Fact> {
    // "Both republics and the Soviet Union joined": who else did is not known, and the one may be no more than its tail.
    if hit.before().ends_with(" and ") && !hit.before().ends_with(", and ") {
        return Vec::new();
    }
    let planned = hit.is_planned();
    let mut facts = Vec::new();
    for (organization, own, time) in organizations(hit) {
        for member in members.iter().filter(|member| **member != organization) {
            facts.push(Fact::Membership(Membership {
                member: *member,
                organization,
                role: own.unwrap_or(role),
                planned,
                period: time.clone().or_else(|| period.clone()).filter(|_| !planned),
            }));
        }
    }
    // "In 1996 it joined A, and B in 1997": the time at the end is the last one's.
    let begin = hit.at_begin().and_then(|(_, time)| format!("{}/..", time.as_str()).parse::<Edtf>().ok());
    let last = facts
        .last()
        .and_then(|fact| if let Fact::Membership(membership) = fact { Some(membership.organization) } else { None });
    if let (Some(begin), true) = (begin, period.is_some()) {
        for fact in &mut facts {
            if let Fact::Membership(membership) = fact
                && Some(membership.organization) != last
                && membership.period == period
            {
                membership.period = Some(begin.clone());
            }
        }
    }
    facts
}

/// The time at which all of a list were joined: it stands behind the list, or the sentence begins with it.
fn list_period(hit: &Hit<'_>) -> Option<Edtf> {
    let list = hit.word("list");
    let list = &list[..END.find(list).map_or(list.len(), |found| found.start())];
    let times: Vec<_> = TIME.captures_iter(list).collect();
    let organizations = ITEM.find_iter(list).count();
    // Of several times each is its own item's, and the last the last one's.
    if let [.., time] = &times[..] {
        let before = &list[..time.get(0).map_or(0, |found| found.start())];
        let gap = before.rsplit('>').next().unwrap_or_default();
        let is_near = gap.len() <= 24 && !gap.contains(['.', ';']) && !END.is_match(gap);
        if is_near && organizations >= 1 {
            let Some(What::Time(at)) = hit.slot(time.name("t")?.as_str()) else { return None };
            let lead = time.name("lead").map_or("", |lead| lead.as_str());
            return match lead {
                "until" | "till" => format!("/{}", super::end(at)).parse().ok(),
                _ if at.as_str().contains('/') => Some(at.clone()),
                _ => format!("{}/..", at.as_str()).parse().ok(),
            };
        }
        return None;
    }
    if times.is_empty() { hit.period() } else { None }
}

static TIME: LazyLock<Regex> = LazyLock::new(|| {
    // A pattern of literal parts always compiles.
    Regex::new(r"(?:(?P<lead>on|in|since|from|until|till|for|at|of|by|during|early|late|,|\() ?)?<(?P<t>T[0-9]+)>")
        .expect("a pattern")
});

fn member(hit: &Hit<'_>) -> Vec<Fact> {
    let Some(role) = role(hit.word("role")) else { return Vec::new() };
    memberships(hit, &hit.actors("m"), role, list_period(hit))
}

fn member_by_last(hit: &Hit<'_>) -> Vec<Fact> {
    let role = if hit.has("role") { role(hit.word("role")) } else { Some(MembershipRole::Member) };
    let first = match hit.line.what(0) {
        Some(What::Actors(actors)) if hit.line.text.starts_with("<C0>") => Some(actors.clone()),
        _ => None,
    };
    let members = first.or_else(|| hit.context.last.clone()).unwrap_or_default();
    match role {
        Some(role) if members.iter().all(|member| hit.is_country(*member)) => {
            memberships(hit, &members, role, list_period(hit))
        }
        _ => Vec::new(),
    }
}

fn alike(hit: &Hit<'_>) -> Vec<Fact> {
    let Some(role) = role(hit.word("role")) else { return Vec::new() };
    let members: Vec<_> = hit.actors("m").into_iter().chain(hit.actors("n")).collect();
    memberships(hit, &members, role, list_period(hit))
}

fn founded(hit: &Hit<'_>) -> Vec<Fact> {
    let members: Vec<_> = hit.actors("m").into_iter().chain(hit.actors("n")).collect();
    memberships(hit, &members, MembershipRole::FoundingMember, None)
}

fn joined(hit: &Hit<'_>) -> Vec<Fact> {
    let role = if hit.has("role") { role(hit.word("role")) } else { Some(MembershipRole::Member) };
    let members: Vec<_> = hit.actors("m").into_iter().filter(|member| hit.is_country(*member)).collect();
    role.map(|role| memberships(hit, &members, role, list_period(hit))).unwrap_or_default()
}

fn left(hit: &Hit<'_>) -> Vec<Fact> {
    let period = hit.until();
    let members: Vec<_> = hit.actors("m").into_iter().filter(|member| hit.is_country(*member)).collect();
    if period.is_none() { Vec::new() } else { memberships(hit, &members, MembershipRole::Member, period) }
}

fn planned(hit: &Hit<'_>) -> Vec<Fact> {
    let members = hit.actors("m");
    let facts = memberships(hit, &members, MembershipRole::Member, None);
    let planned = facts.into_iter().map(|fact| match fact {
        Fact::Membership(membership) => Fact::Membership(Membership { planned: true, period: None, ..membership }),
        other => other,
    });
    planned.collect()
}

fn elected(hit: &Hit<'_>) -> Vec<Fact> {
    let (members, time) = (hit.actors("m"), hit.point());
    let mut facts = Vec::new();
    for organization in hit.actors("o") {
        for member in &members {
            facts.push(Fact::Membership(Membership {
                member: *member,
                organization,
                role: MembershipRole::ElectedMember,
                planned: false,
                period: None,
            }));
            let participants =
                vec![(*member, EventParticipantRole::Elected), (organization, EventParticipantRole::Subject)];
            facts.push(event(EventKind::Election, participants, time.clone()));
        }
    }
    facts
}

fn chair(hit: &Hit<'_>) -> Vec<Fact> {
    let says_so = hit.has("chair") || ["chair", "presid"].iter().any(|word| hit.word_of(word));
    if !says_so {
        return Vec::new();
    }
    chairs(hit, &hit.actors("m"))
}

fn chaired_by_first(hit: &Hit<'_>) -> Vec<Fact> {
    match hit.line.what(0) {
        Some(What::Actors(actors)) if hit.line.text.starts_with("<C0>") => chairs(hit, actors),
        _ => Vec::new(),
    }
}

fn chairs(hit: &Hit<'_>, members: &[ActorId]) -> Vec<Fact> {
    let time = hit.point();
    // Whoever takes the chair then holds it from that day on.
    let begins = ["assume", "took over", "took up", "takes over"].iter().any(|word| hit.word_of(word));
    let period = if begins { hit.period() } else { time.clone() };
    let organization = match hit.slot(hit.word("o")) {
        // Of several, the last is meant: "…, and the OSCE (which it chaired)".
        Some(What::Actors(actors)) => actors.last().copied(),
        _ => None,
    };
    let Some(organization) = organization.filter(|organization| hit.is_organization(*organization)) else {
        return Vec::new();
    };
    let mut facts = Vec::new();
    for member in members.iter().filter(|member| hit.is_country(**member)) {
        facts.push(Fact::Membership(Membership {
            member: *member,
            organization,
            role: MembershipRole::Chair,
            planned: false,
            period: period.clone(),
        }));
        let participants = vec![(*member, EventParticipantRole::Chair), (organization, EventParticipantRole::Subject)];
        facts.push(event(EventKind::Chairmanship, participants, time.clone()));
    }
    facts
}

fn candidate(hit: &Hit<'_>) -> Vec<Fact> {
    let mut facts = Vec::new();
    if hit.word_of("chair") || hit.word_of("presid") {
        return facts; // that is for an office of the organization, not for a seat in it
    }
    for organization in hit.actors("o") {
        for member in hit.actors("m") {
            facts.push(Fact::Membership(Membership {
                member,
                organization,
                role: MembershipRole::Candidate,
                planned: false,
                period: hit.point(),
            }));
        }
    }
    facts
}

fn event(kind: EventKind, participants: Vec<(ActorId, EventParticipantRole)>, occurred: Option<Edtf>) -> Fact {
    Fact::Event(Event { kind, status: EventStatus::Held, participants, occurred, place: None, ordinal: None })
}

impl Hit<'_> {
    fn word_of(&self, word: &str) -> bool {
        self.line.text[self.range()].contains(word)
    }
}
