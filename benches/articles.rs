//! How fast articles are read, on one core: their text alone, with what rules propose, and whether memory stays flat. Prints a
//! Markdown table. The text is made here, the same each time; files of one's own are measured besides:
//! `cargo bench --bench articles -- FILE…`.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::Context as _;
use chancery::database::cluster::{Cluster, Options};
use chancery::database::migrations;
use chancery::import::article::facts::{self, gazetteer::Gazetteer};
use chancery::import::article::{gazetteer, text};
use chancery::import::record::{self, Files};
use chrono::Utc;

/// Bytes of the text that is read alone, and of that from which facts are proposed.
const READ: usize = 64 << 20;
const PROPOSED: usize = 8 << 20;

fn main() -> anyhow::Result<()> {
    let files: Vec<PathBuf> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).map(PathBuf::from).collect();
    let folder = tempfile::tempdir()?;
    let gazetteer = names(folder.path())?;
    println!("| text | MB | articles | passages | proposals | MB/s | peak memory, MB |");
    println!("|---|--:|--:|--:|--:|--:|--:|");
    let [small, large, proposed] = ["small.txt", "large.txt", "proposed.txt"].map(|name| folder.path().join(name));
    write(&small, READ / 8, &gazetteer)?;
    write(&large, READ, &gazetteer)?;
    write(&proposed, PROPOSED, &gazetteer)?;
    measure("read", &small, None)?;
    measure("read, eight times as much", &large, None)?;
    measure("read, with proposals", &proposed, Some(&gazetteer))?;
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        measure(&name, &file, None)?;
        measure(&format!("{name}, with proposals"), &file, Some(&gazetteer))?;
    }
    Ok(())
}

/// The names of the record that comes with chancery, by way of a database, as the importer has them.
fn names(folder: &Path) -> anyhow::Result<Gazetteer> {
    let cluster = Cluster::start(&Options { root: folder.join("cluster"), durable: false })?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let db = sea_orm::Database::connect(cluster.url("postgres")).await?;
        migrations::migrate(&db).await?;
        let bundle = record::check(&Files::from_embedded(record::embedded())).ok().context("the record")?;
        record::load(&db, &bundle, Utc::now()).await?;
        let gazetteer = gazetteer(&db).await?;
        db.close().await?;
        Ok(gazetteer)
    })
}

fn measure(name: &str, path: &Path, gazetteer: Option<&Gazetteer>) -> anyhow::Result<()> {
    forget_peak();
    let size = path.metadata()?.len();
    let (mut articles, mut passages, mut proposals) = (0, 0, 0);
    let mut best = Duration::MAX;
    // A short file is read several times: the quickest tells most.
    for _ in 0..(READ as u64 / 4 / size.max(1)).clamp(1, 20) {
        let begin = Instant::now();
        (articles, passages, proposals) = (0, 0, 0);
        let input = text::open(path, None, None)?;
        let format = input.format;
        for raw in input {
            let raw = raw?;
            let article = text::read(&raw, format);
            articles += 1;
            passages += article.passages().count();
            proposals += gazetteer.map_or(0, |gazetteer| facts::read(gazetteer, &article).proposals.len());
        }
        best = best.min(begin.elapsed());
    }
    let megabytes = Megabytes(size);
    let (rate, peak) = (megabytes.get() / best.as_secs_f64(), peak().get());
    println!("| {name} | {:.1} | {articles} | {passages} | {proposals} | {rate:.1} | {peak:.0} |", megabytes.get());
    Ok(())
}

struct Megabytes(u64);

impl Megabytes {
    // Sizes are far below what is exact.
    #[allow(clippy::cast_precision_loss)]
    fn get(&self) -> f64 {
        self.0 as f64 / 1e6
    }
}

/// The most memory that this process has had; nothing is known outside of Linux.
fn peak() -> Megabytes {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()).and_then(|count| count.parse::<u64>().ok());
    Megabytes(kilobytes.unwrap_or_default() * 1024)
}

fn forget_peak() {
    // Without it the peak is that of the whole run, which is no less true.
    let _ = fs::write("/proc/self/clear_refs", "5");
}

/// A dump of this many bytes: articles as long as such articles are, with citations in their sentences.
fn write(path: &Path, size: usize, gazetteer: &Gazetteer) -> io::Result<()> {
    let countries: Vec<&str> = gazetteer
        .actors
        .iter()
        .filter(|actor| actor.kind == facts::gazetteer::ActorKind::Country)
        .map(|actor| actor.name.as_str())
        .collect();
    let mut file = BufWriter::new(File::create(path)?);
    let (mut written, mut number) = (0, 0);
    while written < size {
        let article = article(&countries, number);
        file.write_all(article.as_bytes())?;
        written += article.len();
        number += 1;
    }
    file.flush()
}

fn article(countries: &[&str], number: usize) -> String {
    let name = countries[number % countries.len()];
    let mut text = format!("[[Foreign relations of {name} ({number})]]\n\nCATEGORIES: Foreign relations of {name}\n\n");
    for (place, other) in countries.iter().cycle().skip(number + 1).take(24).enumerate() {
        let (day, year) = (1 + (number + place) % 28, 1950 + (number * 7 + place) % 65);
        // Writing to a string does not fail.
        let _ = write!(
            text,
            "==={other}===\n\n{name} and {other} established diplomatic relations on {day} May {year}.[tpl]cite web\
            |url=http://example.org/{number}/{place}|title=Relations of {name} and {other}|publisher=The Example Review\
            |accessdate={year}-06-{day:02}[/tpl] The two countries have shared interests in trade, and students of either \
            go to the universities of the other. {name} has an embassy there, and {other} is represented through a \
            consulate. The prime minister of {other} visited {name} in {year}, and both sides agreed that much was to be \
            done about the price of fish.http://example.org/fish/{number}\n\n\
            Those who travel between the two speak of long roads and of good company. There was a time when neither had \
            a railway to speak of; the one that was built in {year} is still in use, though its stations are few.\n\n"
        );
    }
    text
}
