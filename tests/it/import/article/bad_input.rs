//! Files that are broken: each is named with what is wrong, the others are read, and nothing of an article is half loaded.

use super::{World, forms::packed};
use crate::support::command::Run;

const GOOD: &str = "[[Foreign relations of Freedonia]]\n\nFreedonia has an embassy in Strelsau.\n";

async fn documents(world: &World) -> Vec<String> {
    world.rows("select title from document join record on record.id = document.id order by 1").await
}

/// The lines of a list of a report, whose heading ends so.
fn listed<'r>(report: &'r str, heading: &str) -> Vec<&'r str> {
    let behind = report.lines().skip_while(|line| !line.ends_with(heading)).skip(1);
    behind.take_while(|line| !line.is_empty()).map(str::trim).collect()
}

/// Imports a broken file and a good one: it fails and says why, and the good one is on record.
async fn refused(name: &str, content: impl AsRef<[u8]>, why: &str) {
    let world = World::alone().await;
    let (bad, good) = (world.write(name, content), world.write("good.txt", GOOD));
    let Run { status, out, err } = world.run(&["import", "article", &bad, &good, "--accept", "0"]);
    assert_eq!((status, err.trim_end()), (1, "error: not all was read; what could be is loaded"), "{out}");
    assert_eq!(listed(&out, "could not be read:"), [format!("{bad}: {why}")], "{out}");
    assert_eq!(documents(&world).await, ["Foreign relations of Freedonia"]);
}

/// What the report says of a file that is read all the same, behind its line; and the words of its passages.
async fn read_all_the_same(content: &str) -> (Vec<String>, Vec<String>) {
    let world = World::alone().await;
    let file = world.write("article.txt", content);
    let report = world.passes(&["import", "article", &file, "--accept", "0"]);
    let faults = listed(&report, "left out:");
    let faults = faults.iter().map(|line| line.trim_start_matches(&file).trim_start_matches(':').to_owned()).collect();
    let passages = "
        select passage.text
        from passage join section on section.id = passage.section_id
        order by section.place, passage.place";
    (faults, world.rows(passages).await)
}

#[tokio::test]
async fn a_file_that_is_no_text_is_named_with_where_and_what_helps() {
    let latin = b"[[Foreign relations of Ruritania]]\n\nIn caf\xe9s of Strelsau.\n";
    refused("a.txt", latin, "line 3, byte 7 of it: not UTF-8 (byte 0xE9); name its encoding by --encoding").await;
    refused("b.txt", "", "the file is empty").await;
    refused("c.txt", "\u{feff}\n \n", "the file is empty").await;
    let unknown =
        "it is neither a plain-text dump nor wikitext nor Markdown, as far as its beginning tells; name it by --format";
    refused("d.txt", "Ruritania is a kingdom.\n", unknown).await;
}

#[tokio::test]
async fn a_file_that_is_not_there_is_named() {
    let world = World::alone().await;
    let missing = world.path("missing.txt");
    let Run { status, out, .. } = world.run(&["import", "article", missing.to_str().expect("UTF-8")]);
    assert_eq!(status, 1);
    assert!(listed(&out, "could not be read:")[0].contains("missing.txt: cannot be read: No such file"), "{out}");
}

#[tokio::test]
async fn text_without_a_title_is_refused_with_what_would_be_right() {
    let text = "==Missions==\nRuritania has an embassy in Fredville.[tpl]cite web|title=On missions[/tpl]\n";
    refused("a.txt", text, "line 1: text without a title; an article begins with a line [[Title]]").await;
}

#[tokio::test]
async fn files_that_end_early_are_read_as_far_as_they_go() {
    let page =
        |title: &str| format!("<page><title>{title}</title><revision><text>It has rivers.</text></revision></page>");
    let export = format!("<mediawiki>{}<page><title>Graustark</title><revision>", page("Ruritania"));
    let world = World::alone().await;
    let file = world.write("export.xml", &export);
    let Run { status, out, .. } = world.run(&["import", "article", &file]);
    assert_eq!(status, 1);
    assert_eq!(listed(&out, "could not be read:"), [format!("{file}: the file ends within the page \"Graustark\"")]);
    assert_eq!(documents(&world).await, ["Ruritania"]);

    let packed = packed(&GOOD.replace("Freedonia", "Ruritania").repeat(2000));
    refused("cut.bz2", &packed[..packed.len() / 2], "cannot be read: decompression not finished but EOF reached").await;
}

#[tokio::test]
async fn a_redirect_alone_is_left_out_and_told() {
    let (faults, passages) =
        read_all_the_same("[[Ruritanian relations]]\n#REDIRECT Foreign relations of Ruritania\n").await;
    assert_eq!(faults, ["1: \"Ruritanian relations\" is a redirect to \"Foreign relations of Ruritania\""]);
    assert!(passages.is_empty());
}

#[tokio::test]
async fn brackets_without_a_counterpart_swallow_nothing() {
    let text = "[[Ruritania]]
It is a kingdom.[tpl]cite web|title=An atlas It has rivers.
It has lakes.[ref] It has hills.[/tpl]
It has woods.[/ref] It has towns.
";
    let (faults, passages) = read_all_the_same(text).await;
    let (template, reference) =
        ("a template that is not closed, or not opened", "a reference that is not closed, or not opened");
    assert_eq!(
        faults,
        [format!("2: {template}"), format!("3: {reference}"), format!("3: {template}"), format!("4: {reference}")]
    );
    assert_eq!(
        passages,
        [
            "It is a kingdom.cite web|title=An atlas It has rivers.",
            "It has lakes. It has hills.",
            "It has woods. It has towns."
        ]
    );
}

#[tokio::test]
async fn a_template_cut_off_by_the_end_of_the_file_stays_among_the_words() {
    let (faults, passages) = read_all_the_same("[[Ruritania]]\nIt is a kingdom.[tpl]cite web|url=http://exam").await;
    assert_eq!(faults, ["2: a template that is not closed, or not opened"]);
    assert_eq!(passages, ["It is a kingdom.cite web|url=http://exam"]);
}

#[tokio::test]
async fn a_template_nested_a_thousand_deep_is_one() {
    let nested = format!("{}x{}", "[tpl]a|".repeat(1000), "[/tpl]".repeat(1000));
    let (faults, passages) = read_all_the_same(&format!("[[Ruritania]]\nIt is {nested}a kingdom.\n")).await;
    assert_eq!((faults, passages), (vec![], vec!["It is a kingdom.".to_owned()]));
}

#[tokio::test]
async fn a_line_of_a_hundred_megabytes_is_refused_and_the_articles_behind_it_are_read() {
    let text = format!("[[Ruritania]]\n{}\n{GOOD}", "It is a kingdom. ".repeat(6_000_000));
    let world = World::alone().await;
    let file = world.write("long.txt", text);
    let Run { status, out, .. } = world.run(&["import", "article", &file]);
    assert_eq!(status, 1);
    assert_eq!(listed(&out, "could not be read:"), [format!("{file}: line 1: an article of more than 32 MiB")]);
    assert_eq!(documents(&world).await, ["Foreign relations of Freedonia"]);
}
