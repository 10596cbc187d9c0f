//! The texts of a page's statements, kept: other variables mostly mean other values alone, and to write a text anew took an
//! eighth of the server's time for a request.

use super::session::Planning;
use crate::graphql::order::Term;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// As many are kept as one page is likely to have: filters differ in which of their conditions are given.
const MOST: usize = 64;

/// Of one page, for each of its shapes.
#[derive(Default)]
pub struct Texts(Mutex<HashMap<Shape, (String, Planning)>>);

/// What a text follows from where the page is the first of its list; the rest is the page's own.
#[derive(PartialEq, Eq, Hash)]
pub struct Shape {
    pub filter: Option<String>,
    pub order: Vec<Term>,
    pub limit: usize,
    pub backward: bool,
    pub months: bool,
    pub version: bool,
}

impl Texts {
    pub fn of(&self, shape: Shape, write: impl FnOnce(&Shape) -> (String, Planning)) -> (String, Planning) {
        let mut texts = self.0.lock().unwrap_or_else(PoisonError::into_inner); // whole after every step
        if let Some(text) = texts.get(&shape) {
            return text.clone();
        }
        if texts.len() >= MOST {
            texts.clear();
        }
        let text = write(&shape);
        texts.insert(shape, text.clone());
        text
    }
}
