//! Several editions: what one says no more that another said is closed with the day of the last edition that said it.

use crate::import::dataset::reading::Reading;
use crate::import::dataset::sheet::Fact;

/// Closes what older editions on record say and this one does not.
pub(super) fn close(reading: &mut Reading<'_>) {
    let day = reading.edition;
    for (kind, slug, last) in reading.editions.said_before(day) {
        if reading.sheet.speaks_of(&kind, &slug) {
            continue;
        }
        let cite = Fact::cite_value(reading.sheet.slug(), "No longer listed", "period", &format!("/{last}"));
        reading.report.closed += 1;
        reading.sheet.back(&kind, &slug, [cite]);
    }
}
