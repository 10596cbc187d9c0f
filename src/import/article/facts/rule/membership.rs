//! Memberships: who is a member, an observer, a partner or in the chair of what, and since when; accessions, elections and
//! candidacies.

use super::membership_list::{list_period, organizations};
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
        frame: r"(?:^|, and |; |\. |and )(?:it|they|the country|the government|both) {adv}(?:is|are|was|were|been|became|become|remains?) {adv}(?:an? |one of (?:the )?(?:[a-z]+ )?|the )?{role} (?:of|in|to|at|with|for) (?P<list>.*)",
        sure: 0.93,
        mood: Mood::StatedOrPlanned,
        make: member_by_last,
    },
    Rule {
        name: "whose memberships an article lists",
        frame: r"^(?:its |their |current )?(?:membership|memberships|participation) (?:in|of) (?:[a-z]+ ){0,3}?organi[sz]ations? (?:includes?|are|is|comprises?):? (?P<list>.*)",
        sure: 0.93,
        mood: Mood::Stated,
        make: member_of_list,
    },
    Rule {
        name: "someone does something and is a member of organizations",
        frame: r"^{A:m} [^.;:]{1,160}? and (?:is|are|was|were|became|remains) {adv}(?:an? |one of (?:the )?(?:[a-z]+ )?|the )?{role} (?:of|in|to) (?P<list>.*)",
        sure: 0.9,
        mood: Mood::StatedOrPlanned,
        make: member,
    },
    Rule {
        name: "someone is an organization's member",
        frame: r"(?:{A:m}|\b(?:it|the country|the government)) {adv}(?:is|are|became|remains?) {adv}(?:an? )(?P<role>(?:full |founding |associate |dialogue )?)(?P<list><[OX][0-9]+>) (?:member|observer|partner)\b(?: state| country)?{when}",
        sure: 0.9,
        mood: Mood::Stated,
        make: member_of_name,
    },
    Rule {
        name: "someone is part of an organization",
        frame: r"{C:m} {adv}(?:is|are) {adv}(?:an? (?:integral )?)?part of (?P<list><[OX][0-9]+>.*)",
        sure: 0.88,
        mood: Mood::Stated,
        make: joined,
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
        let role = own.unwrap_or(role);
        let period = time.clone().or_else(|| period.clone()).filter(|_| !planned);
        let period = if role == MembershipRole::ElectedMember { period.map(|time| seat(hit, time)) } else { period };
        for member in members.iter().filter(|member| **member != organization) {
            facts.push(Fact::Membership(Membership {
                member: *member,
                organization,
                role,
                planned,
                period: period.clone(),
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

/// A seat is held for a term: "in 2009" is when, and not since when.
fn seat(hit: &Hit<'_>, period: Edtf) -> Edtf {
    match period.as_str().strip_suffix("/..").map(str::parse) {
        Some(Ok(time)) if !hit.says("since ") => time,
        _ => period,
    }
}

fn member(hit: &Hit<'_>) -> Vec<Fact> {
    let Some(role) = role(hit.word("role")) else { return Vec::new() };
    memberships(hit, &hit.actors("m"), role, list_period(hit))
}

fn member_of_list(hit: &Hit<'_>) -> Vec<Fact> {
    memberships(hit, hit.alone(), MembershipRole::Member, None)
}

fn member_by_last(hit: &Hit<'_>) -> Vec<Fact> {
    let role = if hit.has("role") { role(hit.word("role")) } else { Some(MembershipRole::Member) };
    let first = match hit.line.what(0) {
        Some(What::Actors(actors)) if hit.line.text.starts_with("<C0>") => Some(actors.clone()),
        _ => None,
    };
    let is_country = hit.says("the country ") || hit.says("the government ");
    let last = first.or_else(|| hit.context.last.clone()).or_else(|| is_country.then(|| hit.alone().to_vec()));
    let members = last.unwrap_or_default();
    match role {
        Some(role) if members.iter().all(|member| hit.is_country(*member)) => {
            memberships(hit, &members, role, list_period(hit))
        }
        _ => Vec::new(),
    }
}

/// "It is an ASEAN member."
fn member_of_name(hit: &Hit<'_>) -> Vec<Fact> {
    let words = ["observer", "partner"].into_iter().find(|word| hit.says(word)).unwrap_or("member");
    let Some(role) = role(&format!("{}{words}", hit.word("role"))) else { return Vec::new() };
    let members = if hit.has("m") { hit.actors("m") } else { hit.context.last.clone().unwrap_or_default() };
    memberships(hit, &members, role, hit.period())
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
    let says_so = hit.has("chair") || ["chair", "presid"].iter().any(|word| hit.says(word));
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
    let begins = ["assume", "took over", "took up", "takes over"].iter().any(|word| hit.says(word));
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
    if hit.says("chair") || hit.says("presid") {
        return facts; // that is for an office of the organization, not for a seat in it
    }
    if hit.before().contains("support") {
        return facts; // it is told where whoever stands is spoken of
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
