//! How fast open datasets are loaded, and how fast questions are answered over the world that comes of it. Finds the files
//! below a folder by the names under which they are published, imports them one after the other into a private
//! cluster with nothing but the curated record, all of them a second time, and asks. What comes before the loading is timed by a dry run. Prints Markdown tables:
//! `cargo bench --bench datasets -- FOLDER`, or some formats alone: `… -- FOLDER --formats igo,missions`.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use serde_json::{Value, json};

/// Formats in the order in which they complete each other, and what the names of their files hold.
const FORMATS: [(&str, &[&str]); 13] = [
    ("igo", &["igo_year_format3.csv"]),
    ("missions", &["database_of_embassies"]),
    ("factbook", &["factbook.json"]),
    ("usmissions", &["us_mission_status_range"]),
    ("recognition", &["rdcr"]),
    ("chiefs", &["pocom"]),
    ("untreaties", &["untreaties"]),
    ("uktreaties", &["uk-treaties"]),
    ("alliances", &["atop_alliance.csv"]),
    ("contiguity", &["contdir.csv"]),
    ("unvotes", &["un_roll_calls.csv", "un_votes.csv", "un_roll_call_issues.csv"]),
    ("gdelt", &[".export.CSV"]),
    ("icews", &["icews"]),
];

/// Questions of the shapes that a client asks: one country, the headline, many countries, many treaties, a page of events.
const QUESTIONS: [(&str, &str); 6] = [
    ("one country", "{ country(code: \"KZ\") { name officialName alpha3 numeric capital { name } } }"),
    (
        "headline: a country, 10 relations, 5 treaties each, parties and citations",
        "{ country(code: \"GB\") { name relations(first: 10) { edges { counterpart { name } node {
            treaties(first: 5, orderBy: [SIGNED_DESC]) { nodes { title
                parties(first: 100) { nodes { party { name } } }
                citations(first: 3) { nodes { source { title } } } } } } } } } }",
    ),
    (
        "50 countries, 10 relations, 3 treaties each",
        "{ countries(first: 50) { nodes { name relations(first: 10) { edges { counterpart { name } node {
            treaties(first: 3, orderBy: [SIGNED_DESC]) { nodes { title } } } } } } } }",
    ),
    (
        "100 treaties with parties and citations",
        "{ treaties(first: 100, orderBy: [SIGNED_DESC]) { nodes { title
            parties(first: 100) { nodes { party { name } } }
            citations(first: 3) { nodes { source { title } } } } } }",
    ),
    (
        "a country's events in two years: count and first 20",
        "{ country(code: \"FR\") { events(first: 20, filter: { occurred: { during: \"2000/2001\" } }) {
            totalCount nodes { title occurred { edtf } } } } }",
    ),
    (
        "treaties of more than 20 parties signed in the 1990s that Kazakhstan has not joined",
        "{ treaties(first: 50, filter: { signed: { during: \"199X\" }, partyCount: { atLeast: 21 },
            not: { participation: { party: { any: [\"KZ\"] } } } }) { totalCount nodes { title } } }",
    ),
];

/// Askings of a question that are timed, after one that is not.
const TIMES: usize = 20;

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let Some(folder) = arguments.next() else {
        bail!("say where the files are: cargo bench --bench datasets -- FOLDER")
    };
    let formats = match (arguments.next().as_deref(), arguments.next()) {
        (None, _) => None,
        (Some("--formats"), Some(formats)) => Some(formats),
        (Some(other), _) => bail!("{other} is not known; --formats igo,missions is"),
    };
    let is_meant = |format: &str| formats.as_deref().is_none_or(|list| list.split(',').any(|named| named == format));
    let mut files = Vec::new();
    walk(Path::new(&folder), &mut files)?;
    let data = tempfile::tempdir()?;
    if !chancery(&["migrate", "--record"], data.path())?.wait()?.success() {
        bail!("the database cannot be made");
    }
    let started = Instant::now();
    println!(
        "| format | rows | recorded | s | rows/s | of it loading, s | recorded/s | peak memory, MB | again: changed | s |"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    let mut first = Vec::new();
    for (format, names) in FORMATS.into_iter().filter(|(format, _)| is_meant(format)) {
        let files: Vec<_> = names.iter().flat_map(|name| files.iter().filter(|file| is_named(file, name))).collect();
        if files.is_empty() {
            eprintln!("{format}: no file is called like {}", names.join(" or "));
            continue;
        }
        let before = import(format, &files, data.path(), &["--dry-run"])?;
        first.push((format, before, import(format, &files, data.path(), &[])?, files));
    }
    let (world, size) = (started.elapsed(), megabytes(data.path())?);
    for (format, before, run, files) in &first {
        let again = import(format, files, data.path(), &[])?;
        let loading = run.took.saturating_sub(before.took);
        println!(
            "| {format} | {} | {} | {:.1} | {} | {:.1} | {} | {:.0} | {} | {:.1} |",
            run.rows,
            run.recorded,
            run.took.as_secs_f64(),
            u128::from(run.rows) * 1_000 / run.took.as_millis().max(1),
            loading.as_secs_f64(),
            u128::from(run.recorded) * 1_000 / loading.as_millis().max(1),
            run.peak,
            again.recorded + again.changed,
            again.took.as_secs_f64(),
        );
    }
    println!("\nThe whole of it in {:.0} s; {size} MB on disk.\n", world.as_secs_f64());
    ask(data.path())
}

fn walk(path: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let entries = fs::read_dir(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let mut entries: Vec<_> = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    entries.sort();
    for entry in entries {
        if entry.is_dir() {
            walk(&entry, files)?;
        } else {
            files.push(entry);
        }
    }
    Ok(())
}

fn is_named(file: &Path, name: &str) -> bool {
    file.file_name().is_some_and(|file| file.to_string_lossy().contains(name))
}

/// What an import did.
struct Run {
    rows: u64,
    recorded: u64,
    /// Revised or retracted.
    changed: u64,
    took: Duration,
    /// In MB.
    peak: f64,
}

fn chancery(arguments: &[&str], data: &Path) -> anyhow::Result<Child> {
    let program = env!("CARGO_BIN_EXE_chancery");
    let mut command = Command::new(program);
    command.env("CHANCERY_LOG", "warn");
    command.args(arguments).arg("--data-dir").arg(data).env_remove("DATABASE_URL").stdout(Stdio::piped());
    command.spawn().with_context(|| format!("{program} does not start"))
}

fn import(format: &str, files: &[&PathBuf], data: &Path, options: &[&str]) -> anyhow::Result<Run> {
    let files = files.iter().map(|file| file.to_str().context("a name in UTF-8")).collect::<Result<Vec<_>, _>>()?;
    let unresolved = data.join("unresolved.csv");
    let others = ["--unresolved", unresolved.to_str().context("a name in UTF-8")?];
    let started = Instant::now();
    let mut child = chancery(&[&["import", format], &files[..], &others, options].concat(), data)?;
    let out = BufReader::new(child.stdout.take().context("its output")?);
    let mut peak: f64 = 0.0;
    while child.try_wait()?.is_none() {
        peak = peak.max(memory(child.id()).unwrap_or_default());
        std::thread::sleep(Duration::from_millis(20));
    }
    let report = out.lines().collect::<Result<Vec<_>, _>>()?;
    let (mut rows, mut counts) = (0, [0; 3]);
    for line in &report {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            [.., count, "rows"] if rows == 0 => rows = count.parse()?,
            ["all", recorded, revised, retracted, _]
            | [.., recorded, "recorded,", revised, "revised,", retracted, _, _, _] => {
                for (sum, count) in counts.iter_mut().zip([recorded, revised, retracted]) {
                    *sum += count.parse::<u64>()?;
                }
            }
            _ => {}
        }
    }
    if rows == 0 {
        bail!("{format} read nothing:\n{}", report.join("\n"));
    }
    let [recorded, revised, retracted] = counts;
    Ok(Run { rows, recorded, changed: revised + retracted, took: started.elapsed(), peak })
}

/// The most memory that a process has had, in MB.
fn memory(process: u32) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let kilobytes = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.split_whitespace().next()?;
    Some(kilobytes.parse::<f64>().ok()? / 1024.0)
}

/// What lies in a folder, in MB.
fn megabytes(folder: &Path) -> anyhow::Result<u64> {
    let mut files = Vec::new();
    walk(folder, &mut files)?;
    Ok(files.iter().filter_map(|file| fs::metadata(file).ok()).map(|file| file.len()).sum::<u64>() / 1_000_000)
}

fn ask(data: &Path) -> anyhow::Result<()> {
    let mut server = chancery(&["serve", "--listen", "127.0.0.1:0", "--answer-cache", "0"], data)?;
    let mut line = String::new();
    BufReader::new(server.stdout.take().context("its output")?).read_line(&mut line)?;
    let url = line.split_whitespace().rfind(|word| word.starts_with("http")).context("its address")?.to_owned();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    println!("| question | answer, KB | statements | median, ms | slowest, ms |");
    println!("|---|--:|--:|--:|--:|");
    for (name, query) in QUESTIONS {
        let (size, statements, mut times) = runtime.block_on(times(&url, query))?;
        times.sort();
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        println!(
            "| {name} | {} | {statements} | {:.1} | {:.1} |",
            size / 1_000,
            ms(times[TIMES / 2]),
            ms(times[TIMES - 1])
        );
    }
    server.kill()?;
    server.wait()?;
    Ok(())
}

/// The size of an answer, how many statements it took, and how long it took each time.
async fn times(url: &str, query: &str) -> anyhow::Result<(usize, String, Vec<Duration>)> {
    let client = reqwest::Client::new();
    let (mut size, mut statements, mut times) = (0, String::new(), Vec::new());
    for _ in 0..=TIMES {
        let started = Instant::now();
        let response = client.post(url).json(&json!({ "query": query })).send().await?;
        let timing = response.headers().get("server-timing").map(|timing| timing.to_str().map(str::to_owned));
        let answer = response.bytes().await?;
        times.push(started.elapsed());
        let value: Value = serde_json::from_slice(&answer)?;
        if !value["errors"].is_null() {
            bail!("{}", value["errors"]);
        }
        size = answer.len();
        statements =
            timing.transpose()?.and_then(|timing| Some(timing.split('"').nth(1)?.to_owned())).unwrap_or_default();
    }
    Ok((size, statements, times.split_off(1)))
}
