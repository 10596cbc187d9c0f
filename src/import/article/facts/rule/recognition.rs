//! Recognition of states: who recognized whom, or withholds it.

use super::{Hit, Mood, Rule};
use crate::entity::recognition::RecognitionKind;
use crate::import::article::facts::proposal::{Fact, Recognition};

pub const RULES: &[Rule] = &[
    Rule {
        name: "one recognized another",
        frame: r"{C:by} {adv}(?:recogni[sz]ed|recogni[sz]es) (?:the )?(?:new )?(?:state of |independence (?:and [a-z]+ )?of |sovereignty of |statehood of |independent )*{C:of}(?P<rest>'s [a-z]+| as (?:an? )?[a-z]+ [a-z]+)?(?: from <C[0-9]+>)?{when}",
        sure: 0.93,
        mood: Mood::Stated,
        make: recognized,
    },
    Rule {
        name: "one was the first to recognize another",
        frame: r"{C:by},? (?:which )?{adv}(?:was|were|became|is|are|been) {adv}(?:one of |among )?(?:the )?(?:very )?first[^<.;]{0,40}? (?:to )?(?:officially |formally )?recogni[sz](?:e|ed|ing) (?:the )?(?:independence of |sovereignty of |newly independent )*{C:of}(?P<rest>'s [a-z]+)?{when}",
        sure: 0.92,
        mood: Mood::Stated,
        make: recognized,
    },
    Rule {
        name: "one recognized another and established relations with it",
        frame: r"{C:by} {adv}{recognized} and (?:{established}) {relations} with {C:of}{when}",
        sure: 0.93,
        mood: Mood::Stated,
        make: recognized,
    },
    Rule {
        name: "one extended recognition to another",
        frame: r"{C:by} {adv}(?:extended|granted|gave|accorded) (?:[a-z]+ ){0,2}recognition to (?:the )?{CD:of}(?: state| government| republic)?{when}",
        sure: 0.92,
        mood: Mood::Stated,
        make: recognized,
    },
    Rule {
        name: "one was recognized by another",
        frame: r"{C:of}(?:'s (?:independence|sovereignty))? {were} {adv}recogni[sz]ed by {C:by}{when}",
        sure: 0.93,
        mood: Mood::Stated,
        make: recognized,
    },
    Rule {
        name: "one recognized the independence of the other",
        frame: r"{C:by} {adv}recogni[sz]ed (?:its|the country's|their) (?:independence|sovereignty){when}",
        sure: 0.85,
        mood: Mood::Stated,
        make: of_other,
    },
    Rule {
        name: "one does not recognize another",
        frame: r"{C:by} (?:does|do|has|have|did) not (?:yet )?(?:officially |formally |diplomatically )?recogni[sz]ed? (?:the )?(?:independence of |state of )?{C:of}",
        sure: 0.92,
        mood: Mood::Denied,
        make: withheld,
    },
];

fn facts(hit: &Hit<'_>, kind: RecognitionKind) -> Vec<Fact> {
    let period = if kind == RecognitionKind::Withheld { None } else { hit.period() };
    let mut facts = Vec::new();
    for by in hit.actors("by") {
        for of in hit.actors("of").into_iter().filter(|of| *of != by) {
            facts.push(Fact::Recognition(Recognition { by, of, kind, period: period.clone() }));
        }
    }
    facts
}

fn recognized(hit: &Hit<'_>) -> Vec<Fact> {
    // "recognized Russia's interests" recognizes no state.
    let follows = [
        " on",
        " in",
        " and",
        " after",
        " shortly",
        " following",
        " since",
        " when",
        " as",
        " while",
        " soon",
        " immediately",
        " upon",
        " but",
        " by",
        " (",
        ")",
    ];
    let is_whole = hit.after().starts_with([',', '.', ';', ')'])
        || follows.iter().any(|word| hit.after().starts_with(word))
        || hit.after().is_empty();
    if !is_whole {
        return Vec::new();
    }
    let owns = hit
        .word("rest")
        .strip_prefix("'s ")
        .is_some_and(|what| !["independence", "sovereignty", "statehood"].contains(&what.trim()));
    let is_as = hit.word("rest").starts_with(" as")
        && !hit.word("rest").contains("independent")
        && !hit.word("rest").contains("state")
        && !hit.word("rest").contains("sovereign");
    if owns || is_as { Vec::new() } else { facts(hit, RecognitionKind::DeJure) }
}

fn of_other(hit: &Hit<'_>) -> Vec<Fact> {
    let fact = |by| {
        let of = hit.context.other(by)?;
        Some(Fact::Recognition(Recognition { by, of, kind: RecognitionKind::DeJure, period: hit.period() }))
    };
    hit.actors("by").into_iter().filter_map(fact).collect()
}

fn withheld(hit: &Hit<'_>) -> Vec<Fact> {
    facts(hit, RecognitionKind::Withheld)
}
