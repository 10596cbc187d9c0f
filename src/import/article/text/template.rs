//! Templates: `{{name|value|key=value}}`, which plain-text dumps write as `[tpl]name|value|key=value[/tpl]`.

/// A template's parts, between its brackets.
pub(super) struct Template<'t> {
    parts: Vec<&'t str>,
}

impl<'t> Template<'t> {
    /// Parts stand between bars, but for the bars of templates and links within.
    pub fn of(inner: &'t str) -> Self {
        let bytes = inner.as_bytes();
        let (mut parts, mut from, mut depth, mut at) = (Vec::new(), 0, 0_usize, 0);
        while at < bytes.len() {
            let mark =
                |marks: &[&'static str]| marks.iter().copied().find(|mark| bytes[at..].starts_with(mark.as_bytes()));
            match bytes[at] {
                b'|' if depth == 0 => {
                    parts.push(&inner[from..at]);
                    from = at + 1;
                }
                b'{' | b'[' => {
                    if let Some(mark) = mark(&["{{", "[[", "[tpl]"]) {
                        depth += 1;
                        at += mark.len() - 1;
                    } else if let Some(mark) = mark(&["[/tpl]"]) {
                        depth = depth.saturating_sub(1);
                        at += mark.len() - 1;
                    }
                }
                b'}' | b']' if mark(&["}}", "]]"]).is_some() => {
                    depth = depth.saturating_sub(1);
                    at += 1;
                }
                _ => {}
            }
            at += 1;
        }
        parts.push(&inner[from..]);
        Self { parts }
    }

    /// Its name as it is compared: lower case, blanks for underscores.
    pub fn name(&self) -> String {
        let name = self.parts.first().copied().unwrap_or_default();
        name.trim().to_lowercase().replace('_', " ")
    }

    pub fn is_citation(&self) -> bool {
        let name = self.name();
        name.starts_with("cite ") || ["citation", "cite", "cita web", "vcite web"].contains(&name.as_str())
    }

    /// The value of a key, without the markup of links.
    pub fn get(&self, key: &str) -> Option<String> {
        let value = |part: &&'t str| {
            let (name, value) = part.split_once('=')?;
            (name.trim().eq_ignore_ascii_case(key)).then(|| plain(value))
        };
        self.parts.iter().skip(1).find_map(value)
    }

    /// The value of a place, counted from 1.
    pub fn at(&self, place: usize) -> Option<&'t str> {
        let mut values = self.parts.iter().skip(1).filter(|part| !part.contains('='));
        values.nth(place - 1).map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    /// What readers see of it, where that is words: a country behind its flag, a length, a date.
    pub fn shown(&self) -> String {
        let name = self.name();
        let at = |place| self.at(place).map(plain).unwrap_or_default();
        match name.as_str() {
            "flag" | "flagu" | "flagcountry" | "flagicon" | "flagdeco" | "flaglist" | "nowrap" | "nobold" | "small"
            | "abbr" | "country data" | "noitalic" | "em" | "sc" => at(1),
            "lang" | "transl" | "nihongo" => {
                if name == "lang" {
                    at(2)
                } else {
                    at(1)
                }
            }
            "convert" => [at(1), at(2)].join(" ").trim().to_owned(),
            "start date" | "end date" | "date" | "dts" | "startdate" => {
                let parts: Vec<_> = (1..=3).map(at).filter(|part| !part.is_empty()).collect();
                if parts.len() > 1 && parts.iter().all(|part| part.chars().all(|c| c.is_ascii_digit())) {
                    parts.iter().map(|part| format!("{part:0>2}")).collect::<Vec<_>>().join("-")
                } else {
                    parts.join(" ")
                }
            }
            "ndash" | "snd" | "spnd" => " – ".to_owned(),
            _ if name.starts_with("lang-") => at(1),
            _ => String::new(),
        }
    }
}

/// Words without the markup of links, templates, tags and quotes.
pub(super) fn plain(text: &str) -> String {
    let mut words = String::new();
    let mut rest = text;
    // What is not found once is not looked for again.
    let (mut is_closed, mut is_tagged) = (true, true);
    while let Some(begin) = rest.find(['[', '{', '<', '\'']) {
        words.push_str(&rest[..begin]);
        rest = &rest[begin..];
        let skip = if let Some(link) = rest.strip_prefix("[[") {
            let end = link.find("]]").unwrap_or(link.len());
            words.push_str(link[..end].rsplit('|').next().unwrap_or_default());
            2 + (end + 2).min(link.len())
        } else if rest.starts_with("{{") {
            let end = is_closed.then(|| rest.find("}}")).flatten();
            is_closed = end.is_some();
            end.map_or(2, |end| end + 2)
        } else if let Some(mark) = ["[tpl]", "[/tpl]"].iter().find(|mark| rest.starts_with(**mark)) {
            mark.len()
        } else if rest.starts_with('<') {
            let end = is_tagged.then(|| rest.find('>')).flatten();
            is_tagged = end.is_some();
            end.map_or(1, |end| end + 1)
        } else if rest.starts_with("''") {
            rest.len() - rest.trim_start_matches('\'').len()
        } else {
            words.push_str(&rest[..1]);
            1
        };
        rest = &rest[skip.min(rest.len())..];
    }
    words.push_str(rest);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same, with the addresses of external links left in.
pub(super) fn plain_with_addresses(text: &str) -> String {
    plain(&text.replace("[http", " http"))
}
