//! What a document shows in fences: its blocks of code, with the lines that they stand on.

use std::ops::Range;

pub struct Block {
    pub language: String,
    pub text: String,
    /// The last line of prose before it, if there is one since the block before.
    pub introduction: String,
    /// Between its fences, counted from 0.
    pub lines: Range<usize>,
}

pub fn blocks(document: &str) -> Vec<Block> {
    let mut blocks = vec![];
    let mut introduction = "";
    let mut lines = document.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        let Some(language) = line.strip_prefix("```") else {
            if !line.trim().is_empty() {
                introduction = line;
            }
            continue;
        };
        let text: Vec<_> = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```").collect();
        let first = number + 1;
        blocks.push(Block {
            language: language.to_owned(),
            introduction: std::mem::take(&mut introduction).to_owned(),
            lines: first..first + text.len(),
            text: text.join("\n"),
        });
    }
    blocks
}

/// The document with other lines in the place of these.
pub fn replaced(document: &str, lines: &Range<usize>, by: &str) -> String {
    let all: Vec<_> = document.lines().collect();
    let new = [&all[..lines.start], &by.lines().collect::<Vec<_>>(), &all[lines.end..]].concat();
    new.join("\n") + "\n"
}
