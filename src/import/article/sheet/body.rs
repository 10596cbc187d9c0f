//! What a proposed fact says of itself, a function a kind: its slug, or what else tells it from all others, and its TOML but for
//! its citations.

use super::{Sheet, put, put_time, quoted, start_of};
use crate::edtf::Edtf;
use crate::import::article::facts::proposal::{Event, Issue, Membership, Mission, Recognition, Relation, Treaty};
use crate::import::record::slugify;

impl Sheet<'_> {
    pub(super) fn relation(&mut self, relation: &Relation) -> (String, String) {
        let [one, other] = relation.between;
        let body = format!("between = [{}, {}]\n", self.actor(one), self.actor(other));
        let mut slugs = [one, other].map(|actor| self.gazetteer.actor(actor).slug.as_str());
        slugs.sort_unstable();
        (slugs.join("--"), body)
    }

    pub(super) fn mission(&mut self, mission: &Mission) -> (String, String) {
        let Mission { kind, sender, host, place, accredited_to, period } = mission;
        let (from, to) = (self.actor(*sender), self.actor(*host));
        let mut text = format!("kind = {}\nsender = {from}\nhost = {to}\n", quoted(kind.as_str()));
        if let Some(place) = place {
            put(&mut text, &format!("place = {}", self.place(*place)));
        }
        if !accredited_to.is_empty() {
            let all: Vec<_> =
                std::iter::once(*host).chain(accredited_to.iter().copied()).map(|actor| self.actor(actor)).collect();
            put(&mut text, &format!("accredited_to = [{}]", all.join(", ")));
        }
        put_time(&mut text, "period", period.as_ref());
        let place = place.map(|place| self.gazetteer.place(place).slug.clone()).unwrap_or_default();
        (format!("{}>{} {} {place}", from, to, kind.as_str()), text)
    }

    pub(super) fn membership(&mut self, membership: &Membership) -> (String, String) {
        let Membership { member, organization, role, planned, period } = membership;
        let (who, of) = (self.actor(*member), self.actor(*organization));
        let mut text = format!("member = {who}\norganization = {of}\nrole = {}\n", quoted(role.as_str()));
        if *planned {
            put(&mut text, "planned = true");
        }
        put_time(&mut text, "period", period.as_ref());
        (format!("{who}>{of} {} {}", role.as_str(), period.as_ref().map_or("", Edtf::as_str)), text)
    }

    pub(super) fn treaty(&mut self, treaty: &Treaty) -> (String, String) {
        let Treaty { kind, status, title, parties, signed, in_force } = treaty;
        let names: Vec<_> = parties.iter().map(|party| self.name(*party)).collect();
        let is_named = names.iter().any(|name| title.contains(*name));
        let title = if is_named { title.clone() } else { format!("{title} between {}", listed(&names)) };
        let year = signed.as_ref().or(in_force.as_ref()).map(|time| start_of(time).to_owned()).unwrap_or_default();
        let slug = named(&format!("{title} {year}"));
        let mut text = format!(
            "slug = {}\ntitle = {}\nkind = {}\nstatus = {}\n",
            quoted(&slug),
            quoted(&title),
            quoted(kind.as_str()),
            quoted(status.as_str())
        );
        let parties: Vec<_> = parties.iter().map(|party| self.actor(*party)).collect();
        put_time(&mut text, "signed", signed.as_ref());
        put_time(&mut text, "in_force", in_force.as_ref());
        put(&mut text, &format!("parties = [{}]", parties.join(", ")));
        (slug, text)
    }

    pub(super) fn event(&mut self, event: &Event) -> (String, String) {
        let Event { kind, status, participants, occurred, place, ordinal } = event;
        let names: Vec<_> = participants.iter().map(|(actor, _)| self.name(*actor)).collect();
        let words = kind.as_str().to_lowercase().replace('_', " ");
        let when = occurred.as_ref().map(|time| format!(" ({})", time.display())).unwrap_or_default();
        let title = match (kind.as_str(), &names[..]) {
            ("VISIT", [guest, host]) => format!("Visit of {guest} to {host}{when}"),
            ("SUMMIT", [host, organization]) => format!("Summit of {organization} in {host}{when}"),
            ("CHAIRMANSHIP", [chair, organization]) => format!("{chair} takes the chair of {organization}{when}"),
            ("ELECTION", [elected, body]) => format!("{elected} is elected to {body}{when}"),
            _ => match ordinal {
                Some(ordinal) => format!("Round {ordinal} of negotiations between {}{when}", listed(&names)),
                None => format!("{}: {}{when}", capital(&words), listed(&names)),
            },
        };
        let slug = named(&title);
        let mut text = format!(
            "slug = {}\ntitle = {}\nkind = {}\nstatus = {}\n",
            quoted(&slug),
            quoted(&title),
            quoted(kind.as_str()),
            quoted(status.as_str())
        );
        put_time(&mut text, "occurred", occurred.as_ref());
        if let Some(place) = place {
            put(&mut text, &format!("place = {}", self.place(*place)));
        }
        let parts: Vec<_> = participants
            .iter()
            .map(|(actor, role)| format!("{{ actor = {}, role = {} }}", self.actor(*actor), quoted(role.as_str())))
            .collect();
        put(&mut text, &format!("participants = [{}]", parts.join(", ")));
        (slug, text)
    }

    pub(super) fn recognition(&mut self, recognition: &Recognition) -> (String, String) {
        let Recognition { by, of, kind, period } = recognition;
        let (one, other) = (self.actor(*by), self.actor(*of));
        let mut text = format!("by = {one}\nof = {other}\nkind = {}\n", quoted(kind.as_str()));
        put_time(&mut text, "period", period.as_ref());
        (format!("{one}>{other} {} {}", kind.as_str(), period.as_ref().map_or("", Edtf::as_str)), text)
    }

    pub(super) fn issue(&mut self, issue: &Issue) -> (String, String) {
        let Issue { kind, status, parties } = issue;
        let names: Vec<_> = parties.iter().map(|party| self.name(*party)).collect();
        let what = if kind.as_str() == "MARITIME" { "Maritime boundary" } else { "Border" };
        let title = format!("{what} of {}", listed(&names));
        let slug = named(&title);
        let mut text = format!(
            "slug = {}\ntitle = {}\nkind = {}\nstatus = {}\n",
            quoted(&slug),
            quoted(&title),
            quoted(kind.as_str()),
            quoted(status.as_str())
        );
        let parties: Vec<_> = parties.iter().map(|party| self.actor(*party)).collect();
        put(&mut text, &format!("parties = [{}]", parties.join(", ")));
        (slug, text)
    }
}

/// The slug of something that has a title.
fn named(title: &str) -> String {
    let mut slug = slugify(title);
    if slug.len() > LONGEST {
        let cut = slug[..LONGEST].rfind('-').unwrap_or(LONGEST);
        slug.truncate(cut);
    }
    slug
}

const LONGEST: usize = 120;

fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [others @ .., last] => format!("{} and {last}", others.join(", ")),
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
