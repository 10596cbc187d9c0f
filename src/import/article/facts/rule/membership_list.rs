//! Lists of organizations: "of the UN, ASEAN (as an observer) and, since 1995, the WTO".

use std::sync::LazyLock;

use regex::Regex;

use super::Hit;
use crate::edtf::Edtf;
use crate::entity::membership::MembershipRole;
use crate::import::article::facts::frame;
use crate::import::article::facts::gazetteer::ActorId;
use crate::import::article::facts::line::What;

/// What follows an organization in a list: its role, where it is another than that of the list.
static ITEM: LazyLock<Regex> =
    LazyLock::new(|| frame::compile(r"<(?P<o>[OX][0-9]+)>(?P<note> ?\((?:as )?(?:an? )?[^()<]{0,40}\))?"));

/// What is said by the way of one of a list.
static ASIDE: LazyLock<Regex> =
    LazyLock::new(|| frame::compile(r" ?\((?:which|that|where|since|from|in|on|as of|joined)\b[^()]*\)"));

/// What may follow the name of an organization that stands for itself.
static FOLLOWS: LazyLock<Regex> = LazyLock::new(|| {
    frame::compile(
        r"^(?:$|[,.;:)('/]| (?:and|in|on|as|since|during|by|after|when|with|from|at|the|where|but|while|along|following|together|for|until|or|through|also|family|forum|program(?:me)?|system|organi[sz]ation|group|<|\()|<)",
    )
});

/// Words that end a list of organizations: what follows says something else.
static END: LazyLock<Regex> = LazyLock::new(|| {
    frame::compile(
        r"<[CBDH][0-9]+>|\b(?:is|are|was|were|has|have|had|which|where|who|that|took|when|while|whose|participat[a-z]+|having|presiding|serving|except|exception|excluding|signed|hosted|became|joined|applied|admitted|acceded|left|withdrew|established|seeks|sought|gives|working|through|but|with|between|against|under|within|as well as a|it|its|their|they|observer at|observer in|supports?|during|after|before)\b",
    )
});

/// The organizations of a list, with the role that is noted behind each.
pub(super) fn organizations(hit: &Hit<'_>) -> Vec<(ActorId, Option<MembershipRole>, Option<Edtf>)> {
    let list = &ASIDE.replace_all(hit.word("list"), "");
    let end = END.find(list).map_or(list.len(), |found| found.start());
    let goes_on = |at: usize| list[at + 1..].trim_start().trim_start_matches("and ").starts_with('<');
    let end = list[..end].match_indices(';').map(|(at, _)| at).find(|at| !goes_on(*at)).unwrap_or(end);
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
        let are_dated = item.name("o").is_some_and(|slot| hit.joins(slot.as_str()));
        let is_none = ["user", "signatory", "applicant", "guest"].iter().any(|word| note.contains(word));
        let actors =
            actors.into_iter().filter(|actor| hit.is_organization(*actor) && !(is_none && Some(*actor) == last));
        let time = |actor| time.clone().filter(|_| are_dated || Some(actor) == last);
        found.extend(actors.map(|actor| (actor, own(actor), time(actor))));
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

static OWN_TIME: LazyLock<Regex> =
    LazyLock::new(|| frame::compile(r"^,? ?(?:(?:on|in|since) |\((?:in |since )?)<(?P<t>T[0-9]+)>"));

/// The time at which all of a list were joined: it stands behind the list, or the sentence begins with it.
pub(super) fn list_period(hit: &Hit<'_>) -> Option<Edtf> {
    let list = hit.word("list");
    let list = &list[..END.find(list).map_or(list.len(), |found| found.start())];
    let times: Vec<_> = TIME.captures_iter(list).collect();
    let organizations = ITEM.find_iter(list).count();
    // Of several times each is its own item's, and the first behind the last item is its own.
    let last_item = ITEM.find_iter(list).last().map_or(0, |item| item.end());
    let behind = times.iter().find(|time| time.get(0).is_some_and(|found| found.start() >= last_item));
    if let Some(time) = behind {
        let before = &list[..time.get(0).map_or(0, |found| found.start())];
        let gap = before.rsplit('>').next().unwrap_or_default();
        let is_near = gap.len() <= 24 && !gap.contains(['.', ';']) && !END.is_match(gap);
        if is_near && organizations >= 1 {
            let Some(What::Time(at)) = hit.slot(time.name("t")?.as_str()) else { return None };
            let lead = time.name("lead").map_or("", |lead| lead.as_str());
            return match lead {
                "until" | "till" => format!("/{}", super::hit::end(at)).parse().ok(),
                _ if at.as_str().contains('/') => Some(at.clone()),
                _ => format!("{}/..", at.as_str()).parse().ok(),
            };
        }
        return None;
    }
    if times.is_empty() { hit.period() } else { None }
}

static TIME: LazyLock<Regex> = LazyLock::new(|| {
    frame::compile(r"(?:(?P<lead>on|in|since|from|until|till|for|at|of|by|during|early|late|,|\() ?)?<(?P<t>T[0-9]+)>")
});
