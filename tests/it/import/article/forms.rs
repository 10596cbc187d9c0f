//! The same article in each form in which articles lie about.

use super::World;
use std::io::Write;

const DUMP: &str = "[[Foreign relations of Ruritania]]

Ruritania is a member of the River Union.[tpl]cite web|url=http://example.org/union|title=On the union[/tpl]

==Bilateral relations==
===Freedonia===
Ruritania established diplomatic relations with Freedonia on 12 May 1992. Freedonia has an embassy in Strelsau.
";

const WIKITEXT: &str = "'''Ruritania''' is a member of the [[River Union|River Union]].<ref name=\"u\">{{cite web|url=http://example.org/union|title=On the union}}</ref>

==Bilateral relations==
===Freedonia===
[[Ruritania]] established [[Diplomacy|diplomatic relations]] with {{flag|Freedonia}} on 12 May 1992.<!-- sic --> Freedonia has an embassy in [[Strelsau]].
[[Category:Monarchies]]
";

const MARKDOWN: &str = "**Ruritania** is a member of the [River Union](River_Union \"wikilink\").[^1]

Bilateral relations
-------------------

### Freedonia

Ruritania established [diplomatic relations](Diplomacy \"wikilink\") with
Freedonia on 12 May 1992. Freedonia has an embassy in
[Strelsau](Strelsau \"wikilink\").

[^1]: [On the union](http://example.org/union)
";

fn export(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<mediawiki><siteinfo/><page><title>Foreign relations of Ruritania</title><ns>0</ns><id>1</id><revision><id>2</id>\
        <text xml:space=\"preserve\">{text}</text></revision></page><page><title>Talk:Foreign relations of Ruritania</title>\
        <ns>1</ns><id>3</id><revision><id>4</id><text>Ruritania has an embassy in Edelweiss.</text></revision></page></mediawiki>"
    )
}

pub fn packed(text: &str) -> Vec<u8> {
    let mut encoder = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::fast());
    encoder.write_all(text.as_bytes()).expect("written");
    encoder.finish().expect("packed")
}

/// What is loaded of it: facts with their sentences and sources, and the words of its passages.
async fn loaded(name: &str, content: impl AsRef<[u8]>, arguments: &[&str]) -> Vec<String> {
    let world = World::alone().await;
    let file = world.write(name, content);
    world.passes(&[&["import", "article", &file, "--accept", "0"], arguments].concat());
    world.rows("
        select lower(record.kind) || ' | ' || record.title || ' | ' || passage.path || ' | ' || coalesce(source.url, cited.title)
            || ' | ' || substr(passage.text, citation.sentence_start + 1, citation.sentence_length)
        from record
        join citation on citation.record_id = record.id
        join record cited on cited.id = citation.source_id
        join source on source.id = cited.id
        join (select passage.*, array_to_string(section.path, ' › ') as path from passage join section on section.id = passage.section_id) passage
            on passage.id = citation.passage_id
        where record.kind not in ('SOURCE', 'RELATION_PHASE')
        order by 1").await
}

#[tokio::test]
async fn an_article_states_the_same_in_every_form() {
    let dump = loaded("article.txt", DUMP, &[]).await;
    assert_eq!(dump.len(), 3, "{dump:#?}");
    for (name, content) in [
        ("Foreign relations of Ruritania.wiki", WIKITEXT.as_bytes().to_vec()),
        ("Foreign_relations_of_Ruritania.md", MARKDOWN.into()),
        ("export.xml", export(WIKITEXT).into()),
        ("export.xml.bz2", packed(&export(WIKITEXT))),
        ("article.txt.bz2", packed(DUMP)),
        ("windows.txt", format!("\u{feff}{}", DUMP.replace('\n', "\r\n")).into()),
    ] {
        assert_eq!(loaded(name, content, &[]).await, dump, "{name}");
    }
}

#[tokio::test]
async fn a_form_is_told_by_the_text_or_by_name() {
    let dump = loaded("article", DUMP, &[]).await;
    assert_eq!(loaded("Foreign relations of Ruritania", WIKITEXT, &["--format", "wikitext"]).await, dump);
    assert_eq!(loaded("Foreign relations of Ruritania.txt", MARKDOWN, &["--format", "markdown"]).await, dump);
}

#[tokio::test]
async fn an_encoding_is_named() {
    let text = DUMP.replace("Strelsau.", "Strelsau, in the old caf\u{e9}.");
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(c).expect("a letter of Latin-1")).collect();
    assert_eq!(loaded("a.txt", latin, &["--encoding", "latin1"]).await, loaded("a.txt", &text, &[]).await);
}

#[tokio::test]
async fn rows_of_a_table_of_relations_are_facts() {
    let table = "== Bilateral relations ==
{| class=\"wikitable sortable\"
! Country !! Formal relations began !! Notes
|-
| {{flag|Freedonia}} || 12 May 1992 || See [[Freedonia–Ruritania relations]]. Freedonia has an embassy in [[Strelsau]].
|- valign=\"top\"
| {{flag|Graustark}}
| March 1993
|
* Graustark has a consulate-general in Strelsau.<ref>{{cite web|title=Consulates|url=http://example.org/c}}</ref>
|-
| {{flag|Sylvania}} || ||
|}
";
    let facts = loaded("Foreign relations of Ruritania.wiki", table, &[]).await;
    let facts: Vec<_> = facts.iter().map(|fact| fact.split(" | ").take(2).collect::<Vec<_>>().join(": ")).collect();
    assert_eq!(
        facts,
        [
            "mission: Consulate general of Graustark in Ruritania (Strelsau)",
            "mission: Embassy of Freedonia in Ruritania (Strelsau)",
            "relation: Freedonia and Ruritania",
            "relation: Graustark and Ruritania",
        ]
    );
}
