//! The acts of participants: what a column's header says of its cells, and what a cell says. A letter behind a date tells
//! which of the acts that the header names it is: "9 May 2012 a" under "Ratification, Accession(a)".

use chrono::NaiveDate;

use crate::edtf::Edtf;
use crate::entity::treaty_party::ConsentKind;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// When participants signed, or succeeded to a signature.
    Signature,
    Consent(Vec<Named>),
    /// No act by which one becomes a signatory or a party.
    Other,
}

/// An act of consent that a header names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    letter: Option<String>,
    consent: Option<ConsentKind>,
}

/// What a participant did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    pub when: Edtf,
    pub is_signature: bool,
    /// The act of consent, where it is told.
    pub consent: Option<ConsentKind>,
}

/// The words that name an act of consent. Participation and application bind, too, by no act that has a name of its own.
const CONSENTS: &[(&str, Option<ConsentKind>)] = &[
    ("provisional", Some(ConsentKind::ProvisionalApplication)),
    ("definitive signature", Some(ConsentKind::DefinitiveSignature)),
    ("ratification", Some(ConsentKind::Ratification)),
    ("accession", Some(ConsentKind::Accession)),
    ("acceptance", Some(ConsentKind::Acceptance)),
    ("definitive acceptance", Some(ConsentKind::Acceptance)),
    ("approval", Some(ConsentKind::Approval)),
    ("succession", Some(ConsentKind::Succession)),
    ("formal confirmation", Some(ConsentKind::FormalConfirmation)),
    ("consent to be bound", None),
    ("participation", None),
    ("application", None),
    ("notification in respect of the agreement", None),
];

impl Column {
    pub fn parsed(header: &str) -> Self {
        let lower = header.to_lowercase();
        if lower.starts_with("signature") {
            return Self::Signature;
        }
        let mut named = Vec::new();
        for act in parts(header) {
            let (words, letter) = match act.strip_suffix(')').and_then(|act| act.rsplit_once('(')) {
                Some((words, letter)) if letter.len() <= 2 => (words, Some(letter.to_owned())),
                _ => (act.as_str(), None),
            };
            let words = words.trim().to_lowercase();
            let consent = CONSENTS.iter().find(|(name, _)| words.starts_with(name));
            if let Some((_, consent)) = consent {
                named.push(Named { letter, consent: *consent });
            }
        }
        if named.is_empty() { Self::Other } else { Self::Consent(named) }
    }

    /// What a cell says, if anything.
    pub fn act(&self, cell: &str) -> Result<Option<Act>, String> {
        if cell.is_empty() || *self == Self::Other {
            return Ok(None);
        }
        let (day, letter) = match cell.rsplit_once(' ') {
            Some((day, letter)) if letter.chars().all(char::is_alphabetic) => (day, Some(letter)),
            _ => (cell, None),
        };
        let when = day_of(day).ok_or_else(|| format!("{cell:?} is no date such as \"9 May 2012 a\""))?;
        let (is_signature, consent) = match self {
            Self::Consent(named) => (false, consent(named, letter)?),
            _ => (true, None),
        };
        Ok(Some(Act { when, is_signature, consent }))
    }
}

/// The acts of a header. A comma within what an act refers to parts none: "by virtue of ratification, accession or succession
/// to the Protocol".
fn parts(header: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for part in header.split(", ") {
        match parts.last_mut() {
            Some(last) if !part.starts_with(char::is_uppercase) => {
                last.push_str(", ");
                last.push_str(part);
            }
            _ => parts.push(part.to_owned()),
        }
    }
    parts
}

/// The act of a letter, which the header must explain. Several acts without a letter cannot be told apart.
fn consent(named: &[Named], letter: Option<&str>) -> Result<Option<ConsentKind>, String> {
    let mut same = named.iter().filter(|named| named.letter.as_deref() == letter).map(|named| named.consent);
    match (same.next(), letter) {
        (Some(first), _) => Ok(first.filter(|first| same.all(|other| other == Some(*first)))),
        // All acts of the header have letters, and the cell has none.
        (None, None) => Ok(None),
        (None, Some(letter)) => {
            Err(format!("the letter {letter:?} behind a date is not explained by the column's header"))
        }
    }
}

/// A day: `9 May 2012`.
pub fn day_of(text: &str) -> Option<Edtf> {
    let formats = ["%d %b %Y", "%d %B %Y"];
    formats.iter().find_map(|format| NaiveDate::parse_from_str(text.trim(), format).ok()).map(Edtf::day)
}

#[cfg(test)]
mod tests {
    use super::{Column, day_of};
    use crate::entity::treaty_party::ConsentKind;

    fn consent(header: &str, cell: &str) -> Result<Option<ConsentKind>, String> {
        let act = Column::parsed(header).act(cell)?;
        Ok(act.and_then(|act| act.consent))
    }

    #[test]
    fn a_letter_is_explained_by_the_header() {
        let header = "Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)";
        assert_eq!(consent(header, "9 May 2012"), Ok(Some(ConsentKind::Ratification)));
        assert_eq!(consent(header, "9 May 2012 a"), Ok(Some(ConsentKind::Accession)));
        assert_eq!(consent(header, "9 May 2012 A"), Ok(Some(ConsentKind::Acceptance)));
        assert_eq!(consent(header, "9 May 2012 AA"), Ok(Some(ConsentKind::Approval)));
        assert_eq!(consent(header, ""), Ok(None));
        assert!(consent(header, "9 May 2012 x").is_err_and(|fault| fault.contains("\"x\"")));
        assert!(consent(header, "31 Feb 2012").is_err());
        assert!(consent(header, "soon").is_err());
    }

    #[test]
    fn acts_without_letters_are_not_told_apart() {
        let header = "Definitive signature of the Protocol, Acceptance of the Protocol, Notification in respect of the Agreement(d)";
        assert_eq!(consent(header, "9 May 2012"), Ok(None));
        let header = "Participation by virtue of ratification, accession or succession to the Protocol";
        assert_eq!(consent(header, "9 May 2012"), Ok(None));
        assert!(matches!(Column::parsed(header), Column::Consent(named) if named.len() == 1));
        assert_eq!(Column::parsed("Signature, Succession to signature(d)"), Column::Signature);
        assert_eq!(Column::parsed("UNTS Volume"), Column::Other);
        assert_eq!(Column::parsed("Confirmation of signature"), Column::Other);
    }

    #[test]
    fn a_day_is_a_day() {
        assert_eq!(day_of("9 May 2012").map(|day| day.to_string()).as_deref(), Some("2012-05-09"));
        assert_eq!(day_of("19 July 2006").map(|day| day.to_string()).as_deref(), Some("2006-07-19"));
        assert_eq!(day_of("29 Feb 2011"), None);
    }
}
