//! Several editions: what one says no more that another said is closed with the day of the last edition that said it.

use std::collections::BTreeSet;

use super::Entry;
use crate::import::dataset::editions::Closed;
use crate::import::dataset::reading::Reading;
use crate::import::dataset::sheet::Fact;

/// Closes what older editions on record say of the countries of this one, and this one does not.
pub(super) fn close(entries: &[Entry<'_>], reading: &mut Reading<'_>) {
    let countries: BTreeSet<&str> = entries.iter().map(|entry| entry.country.slug.as_str()).collect();
    for Closed { kind, slug, period } in reading.editions.said_before(reading.day()) {
        let is_of_theirs = slug.split("--").any(|part| countries.contains(part));
        if !is_of_theirs || reading.sheet.speaks_of(&kind, &slug) {
            continue;
        }
        let cite = Fact::cite_value(reading.sheet.slug(), "No longer listed", "period", &period);
        reading.report.closed += 1;
        reading.sheet.back(&kind, &slug, [cite]);
    }
}
