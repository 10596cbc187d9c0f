//! What the value of a key may be: text, a word of a code list, a time, a number, an address.

use chrono::NaiveDate;
use sea_orm::ActiveEnum;
use toml::Spanned;
use toml::de::DeValue;

use super::closest::{closest, did_you_mean};
use super::form::Form;
use super::slug::{is_slug, slugify};
use crate::edtf::Edtf;

impl<'a> Form<'a> {
    pub fn text(&mut self, key: &'static str) -> String {
        self.required(key).and_then(|value| self.text_of(key, value)).unwrap_or_default()
    }

    pub fn text_if_given(&mut self, key: &'static str) -> Option<String> {
        self.value(key).and_then(|value| self.text_of(key, value))
    }

    pub fn texts(&mut self, key: &'static str) -> Vec<String> {
        let mut texts = Vec::new();
        for item in self.items(key) {
            match self.text_of(key, item) {
                Some(text) if texts.contains(&text) => {
                    self.note(key, item.span(), format!("{text:?} is given twice"), None);
                }
                Some(text) => texts.push(text),
                None => {}
            }
        }
        texts
    }

    /// Text with every run of white space, line breaks among it, as one blank.
    pub fn text_of(&self, key: &str, value: &'a Spanned<DeValue<'a>>) -> Option<String> {
        let Some(text) = value.get_ref().as_str() else {
            self.wrong_type(key, value, "text", in_quotes(key, value.get_ref()));
            return None;
        };
        if let Some(control) = text.chars().find(|c| c.is_control() && !c.is_whitespace()) {
            let message = format!("the character U+{:04X} cannot be kept", u32::from(control));
            self.note(key, value.span(), message, Some("take it out".to_owned()));
            return None;
        }
        let words: Vec<_> = text.split_whitespace().collect();
        if words.is_empty() {
            self.note(key, value.span(), "empty", Some("write something, or leave the key out".to_owned()));
            return None;
        }
        Some(words.join(" "))
    }

    pub fn slug(&mut self, key: &'static str) -> Option<String> {
        let value = self.value(key)?;
        let slug = self.text_of(key, value)?;
        if is_slug(&slug) {
            return Some(slug);
        }
        self.note(key, value.span(), format!("{slug:?} is no slug"), Some(right_slug(&slug)));
        None
    }

    pub fn code<T: ActiveEnum<Value = String> + Default>(&mut self, key: &'static str) -> T {
        self.required(key).and_then(|value| self.code_of(key, value)).unwrap_or_default()
    }

    pub fn code_if_given<T: ActiveEnum<Value = String>>(&mut self, key: &'static str) -> Option<T> {
        self.value(key).and_then(|value| self.code_of(key, value))
    }

    fn code_of<T: ActiveEnum<Value = String>>(&self, key: &str, value: &'a Spanned<DeValue<'a>>) -> Option<T> {
        let word = self.text_of(key, value)?;
        let code = T::iter().find(|code| code.to_value() == word);
        if code.is_none() {
            let list = T::values();
            let near = closest(&word, list.iter().map(String::as_str)).map(did_you_mean);
            let one_of = format!("one of {}", list.join(", "));
            let help = near.map_or(one_of.clone(), |near| format!("{near} ({one_of})"));
            self.note(key, value.span(), format!("unknown value {word:?}"), Some(help));
        }
        code
    }

    pub fn time(&mut self, key: &'static str) -> Edtf {
        self.required(key);
        self.time_if_given(key).unwrap_or_else(|| Edtf::year(0))
    }

    pub fn time_if_given(&mut self, key: &'static str) -> Option<Edtf> {
        self.times.push(key);
        let value = self.value(key)?;
        let text = self.text_of(key, value)?;
        self.time_of(key, value, &text)
    }

    pub fn time_of(&self, key: &str, value: &Spanned<DeValue<'_>>, text: &str) -> Option<Edtf> {
        match text.parse() {
            Ok(time) => Some(time),
            Err(error) => {
                let error: crate::edtf::EdtfError = error;
                self.note(key, value.span(), error.to_string(), None);
                None
            }
        }
    }

    /// Says so where what should come later cannot: an end before its beginning.
    pub fn in_order(&self, earlier: (&str, Option<&Edtf>), later: (&str, Option<&Edtf>)) {
        if let (Some(begin), Some(end)) = (earlier.1, later.1)
            && end.bounds().latest < begin.bounds().earliest
        {
            self.wrong(later.0, format!("{end} is before {}, which is {begin}", earlier.0), None);
        }
    }

    pub fn day_if_given(&mut self, key: &'static str) -> Option<NaiveDate> {
        let value = self.value(key)?;
        let text = self.text_of(key, value)?;
        let day = text.parse().ok().filter(|_| text.len() == "2013-07-29".len());
        if day.is_none() {
            self.note(key, value.span(), format!("{text:?} is no day"), Some("write it as 2013-07-29".to_owned()));
        }
        day
    }

    pub fn number_if_given(&mut self, key: &'static str) -> Option<f64> {
        self.value(key).and_then(|value| self.number_of(key, value))
    }

    pub fn number_of(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<f64> {
        let text = match value.get_ref() {
            DeValue::Integer(integer) => integer.to_string(),
            DeValue::Float(float) => float.as_str().to_owned(),
            other => {
                let help = other.as_str().filter(|text| text.parse::<f64>().is_ok());
                self.wrong_type(key, value, "a number", help.map(|text| format!("write it without quotes: {text}")));
                return None;
            }
        };
        let number = text.parse().ok().filter(|number: &f64| number.is_finite());
        if number.is_none() {
            self.note(key, value.span(), format!("{text} is no number"), Some("leave it out if unknown".to_owned()));
        }
        number
    }

    pub fn integer_if_given(&mut self, key: &'static str) -> Option<i32> {
        self.value(key).and_then(|value| self.integer_of(key, value))
    }

    pub fn integer_of(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<i32> {
        let integer = value.get_ref().as_integer().and_then(|integer| integer.to_string().parse().ok());
        if integer.is_none() {
            self.wrong_type(key, value, "a whole number", None);
        }
        integer
    }

    pub fn flag(&mut self, key: &'static str) -> bool {
        let Some(value) = self.value(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong_type(key, value, "true or false", None);
            false
        })
    }

    /// Text that must look a certain way; `right` says which.
    pub fn shaped(&mut self, key: &'static str, right: &str, fits: impl Fn(&str) -> bool) -> Option<String> {
        let text = self.text_if_given(key)?;
        if !fits(&text) {
            self.wrong(key, format!("{text:?} does not fit"), Some(right.to_owned()));
            return None;
        }
        Some(text)
    }

    pub fn url_if_given(&mut self, key: &'static str) -> Option<String> {
        self.shaped(key, "an address is https://host/… or http://host/…, without blanks", |url| {
            let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or_default();
            let host = host.split(['/', '?', '#']).next().unwrap_or_default();
            !host.is_empty() && host.contains('.') && !url.contains(char::is_whitespace)
        })
    }

    /// Latitude and longitude in degrees.
    pub fn coordinates_if_given(&mut self, key: &'static str) -> Option<(f64, f64)> {
        let value = self.value(key)?;
        let [latitude, longitude] = self.items(key) else {
            if value.get_ref().is_array() {
                self.wrong(key, "expected two numbers", Some("[latitude, longitude]".to_owned()));
            }
            return None;
        };
        let (latitude, longitude) = (self.number_of(key, latitude)?, self.number_of(key, longitude)?);
        let fits = |latitude: f64, longitude: f64| latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        if fits(latitude, longitude) {
            return Some((latitude, longitude));
        }
        let swapped = fits(longitude, latitude).then(|| format!("latitude first: [{longitude}, {latitude}]"));
        let range = || "latitude is -90 to 90, longitude -180 to 180".to_owned();
        self.wrong(key, format!("[{latitude}, {longitude}] is no place on Earth"), swapped.or_else(|| Some(range())));
        None
    }
}

/// What to write in place of what is no slug.
pub(super) fn right_slug(text: &str) -> String {
    match slugify(text) {
        right if right.is_empty() => "use a-z, 0-9 and dashes".to_owned(),
        right => format!("use a-z, 0-9 and dashes: {right:?}"),
    }
}

/// What was meant by a bare 2010 or 1992-08-27.
fn in_quotes(key: &str, value: &DeValue<'_>) -> Option<String> {
    let text = match value {
        DeValue::Integer(integer) => integer.to_string(),
        DeValue::Float(float) => float.as_str().to_owned(),
        DeValue::Datetime(time) => time.to_string(),
        _ => return None,
    };
    Some(format!("put it into quotes: {key} = {text:?}"))
}
