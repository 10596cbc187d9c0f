//! What the private cluster promises, each promise a test. They start real servers, so they need PostgreSQL's programs;
//! other processes are this test program again, run with the one test `cluster::holder`.

use std::fs::{self, Permissions};
use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use chancery::database::cluster::{Cluster, ClusterError, Host, Options, Stopped};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, kill_process_group, waitid};
use tempfile::TempDir;

const HOLDER_ROOT: &str = "CHANCERY_TEST_CLUSTER_ROOT";

// --- the ordinary life

#[test]
fn the_first_start_creates_a_cluster_that_answers() {
    let home = home();
    let cluster = start(&home);
    assert!(cluster.started());
    assert_eq!(ask(&cluster, "SELECT current_user, current_database()"), "chancery|postgres");
    let settings = "SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings WHERE name IN \
                    ('TimeZone', 'fsync', 'listen_addresses', 'max_connections', 'password_encryption', 'server_encoding')";
    assert_eq!(
        ask(&cluster, settings),
        "TimeZone=UTC fsync=off listen_addresses= max_connections=50 password_encryption=scram-sha-256 server_encoding=UTF8"
    );
    assert_eq!(cluster.stop().expect("stopped"), Stopped::StoppedCluster);
}

#[test]
fn what_was_written_is_there_after_the_next_start() {
    let home = home();
    let options = Options { root: root(&home), durable: true };
    let cluster = Cluster::start(&options).expect("a cluster");
    ask(&cluster, "CREATE TABLE envoy (name text)");
    ask(&cluster, "INSERT INTO envoy VALUES ('Ælfric')");
    assert_eq!(ask(&cluster, "SHOW fsync"), "on");
    cluster.stop().expect("stopped");
    let cluster = Cluster::start(&options).expect("a cluster");
    assert!(cluster.started());
    assert_eq!(ask(&cluster, "SELECT upper(name) FROM envoy"), "ÆLFRIC");
}

#[test]
fn the_socket_and_the_password_are_for_the_owner_only() {
    let home = home();
    let cluster = start(&home);
    let mode = |name: &str| fs::metadata(cluster.root().join(name)).expect("a file").mode() & 0o777;
    assert_eq!((mode("socket"), mode("data"), mode("password")), (0o700, 0o700, 0o600));
    let wrong = cluster.url("postgres").replace("chancery:", "chancery:x");
    let output = psql(&wrong, "SELECT 1");
    assert!(String::from_utf8_lossy(&output.stderr).contains("password authentication failed"));
}

#[test]
fn databases_with_any_name_have_a_url() {
    let home = home();
    let cluster = start(&home);
    ask(&cluster, r#"CREATE DATABASE "a/b c?d=é""#);
    let output = psql(&cluster.url("a/b c?d=é"), "SELECT current_database()");
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "a/b c?d=é");
}

#[test]
fn dropping_it_stops_it() {
    let home = home();
    drop(start(&home));
    assert!(!home.path().join("pg/data/postmaster.pid").exists());
}

// --- several processes

#[test]
fn a_second_process_shares_it_and_the_last_one_out_stops_it() {
    let home = home();
    let first = Holder::start(&home);
    let second = Holder::start(&home);
    assert_eq!((first.started, second.started), (true, false));
    assert_eq!(first.leave(), "StillInUse");
    let third = start(&home);
    assert!(!third.started());
    assert_eq!(second.leave(), "StillInUse");
    assert_eq!(ask(&third, "SELECT 1"), "1");
    assert_eq!(third.stop().expect("stopped"), Stopped::StoppedCluster);
}

#[test]
fn of_racing_starters_one_starts_and_all_can_work() {
    let home = home();
    let racers: Vec<Starting> = (0..4).map(|_| Starting::spawn(&home)).collect();
    let holders: Vec<Holder> = racers.into_iter().map(Starting::finish).collect();
    assert_eq!(holders.iter().filter(|holder| holder.started).count(), 1);
    let ends: Vec<String> = holders.into_iter().map(Holder::leave).collect();
    assert_eq!(ends, ["StillInUse", "StillInUse", "StillInUse", "StoppedCluster"]);
}

#[test]
fn an_interrupt_from_the_terminal_does_not_reach_the_server() {
    let home = home();
    let mut holder = Holder::start(&home);
    kill_process_group(pid_of(&holder.process), Signal::INT).expect("a signal");
    holder.process.wait().expect("an end");
    let next = start(&home);
    assert!(!next.started());
    assert_eq!(ask(&next, "SELECT 1"), "1");
}

#[test]
fn a_server_in_another_container_is_shared_and_replaced_when_it_dies_with_the_container() {
    if !is_root() || !cfg!(target_os = "linux") {
        return;
    }
    let home = home();
    let container = Starting::spawn_in_container(&home).finish();
    let here = start(&home);
    assert!(!here.started());
    assert_eq!(ask(&here, "SELECT 1"), "1");
    assert_eq!(container.leave(), "StillInUse");
    let next = start(&home);
    assert!(next.started());
    assert_eq!(ask(&next, "SELECT 1"), "1");
}

// --- accidents

#[test]
fn after_kill_9_of_a_user_the_next_start_finds_the_server_running() {
    let home = home();
    let mut holder = Holder::start(&home);
    holder.process.kill().expect("a signal");
    holder.process.wait().expect("an end");
    let next = start(&home);
    assert!(!next.started());
    assert_eq!(ask(&next, "SELECT 1"), "1");
    assert_eq!(next.stop().expect("stopped"), Stopped::StoppedCluster);
}

#[test]
fn after_kill_9_of_the_server_the_next_start_recovers_it() {
    let home = home();
    let cluster = Cluster::start(&Options { root: root(&home), durable: true }).expect("a cluster");
    ask(&cluster, "CREATE TABLE envoy AS SELECT 'Metternich' AS name");
    // A backend too busy to notice at once that its server has died.
    let url = cluster.url("postgres");
    let busy = std::thread::spawn(move || psql(&url, "SELECT count(*) FROM generate_series(1, 5000000)"));
    while ask(&cluster, "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%5000000)'")
        == "0"
    {}
    kill_server(&cluster);
    let next = start(&home);
    assert!(next.started());
    assert_eq!(ask(&next, "SELECT name FROM envoy"), "Metternich");
    assert_eq!(cluster.stop().expect("left"), Stopped::StillInUse);
    assert_eq!(ask(&next, "SELECT 1"), "1");
    assert_eq!(next.stop().expect("stopped"), Stopped::StoppedCluster);
    busy.join().expect("psql");
}

#[test]
fn after_kill_9_of_both_the_next_start_recovers() {
    let home = home();
    let mut holder = Holder::start(&home);
    holder.process.kill().expect("a signal");
    holder.process.wait().expect("an end");
    let found = start(&home);
    kill_server(&found);
    drop(found);
    let next = start(&home);
    assert!(next.started());
    assert_eq!(ask(&next, "SELECT 1"), "1");
}

#[test]
fn a_stale_pid_file_whose_number_another_process_has_now_does_not_block() {
    let home = home();
    let mut stranger = Command::new("sleep").arg("600").spawn().expect("a process");
    leave_pid_file(&home, pid_of(&stranger));
    let cluster = start(&home);
    assert!(cluster.started());
    assert_eq!(ask(&cluster, "SELECT 1"), "1");
    cluster.stop().expect("stopped");
    assert!(stranger.try_wait().expect("a status").is_none(), "the stranger was harmed");
    stranger.kill().expect("a signal");
    stranger.wait().expect("an end");
}

#[test]
fn a_stale_pid_file_whose_process_is_a_zombie_does_not_block() {
    let home = home();
    let mut zombie = Command::new("true").spawn().expect("a process");
    let pid = pid_of(&zombie);
    waitid(WaitId::Pid(pid), WaitIdOptions::EXITED | WaitIdOptions::NOWAIT).expect("an end");
    leave_pid_file(&home, pid);
    let cluster = start(&home);
    assert_eq!(ask(&cluster, "SELECT 1"), "1");
    zombie.wait().expect("an end");
}

#[test]
fn a_stale_pid_file_of_another_cluster_that_runs_does_not_block() {
    let (home, other) = (home(), home());
    let neighbour = start(&other);
    let number = server_pid(&neighbour);
    leave_pid_file(&home, number);
    let cluster = start(&home);
    assert!(cluster.started());
    cluster.stop().expect("stopped");
    assert_eq!(ask(&neighbour, "SELECT 1"), "1");
}

#[test]
fn leftovers_of_a_killed_initdb_are_removed() {
    let home = home();
    let mut starter = Starting::spawn(&home);
    let unfinished = || {
        let entries = fs::read_dir(root(&home)).into_iter().flatten().flatten();
        entries.filter(|entry| entry.file_name().to_string_lossy().starts_with("data.new-")).count()
    };
    while unfinished() == 0 {
        assert!(starter.process.try_wait().expect("a status").is_none(), "it ended before it was killed");
    }
    starter.kill();
    let cluster = start(&home);
    assert!(cluster.started());
    assert_eq!(ask(&cluster, "SELECT 1"), "1");
    cluster.stop().expect("stopped");
    // The orphaned initdb may have gone on a while during the start above; it is over by the next one or the one after.
    while unfinished() > 0 {
        start(&home).stop().expect("stopped");
    }
}

#[test]
fn a_start_that_fails_quotes_the_log() {
    let home = home();
    start(&home).stop().expect("stopped");
    fs::write(root(&home).join("data/postgresql.conf"), "no_such_setting = 1\n").expect("a file");
    let error = Cluster::start(&options(&home)).expect_err("no start");
    assert!(matches!(error, ClusterError::NotStarted { .. }), "{error}");
    assert!(error.to_string().contains("no_such_setting"), "{error}");
}

#[test]
fn a_lost_password_is_named() {
    let home = home();
    start(&home).stop().expect("stopped");
    fs::remove_file(root(&home).join("password")).expect("a file");
    let error = Cluster::start(&options(&home)).expect_err("no start");
    assert!(matches!(error, ClusterError::NoPassword { .. }), "{error}");
}

// --- the host

#[test]
fn without_postgresql_the_error_names_both_ways_out() {
    let (home, empty) = (home(), home());
    let host = Host { binaries: vec![empty.path().to_owned()], ..Host::detect() };
    let error = Cluster::start_on(&host, &options(&home)).expect_err("no start");
    let message = error.to_string();
    assert!(matches!(error, ClusterError::NoBinaries { .. }), "{message}");
    assert!(message.contains("install") && message.contains("DATABASE_URL"), "{message}");
}

#[test]
fn an_old_postgresql_is_found_and_not_used() {
    let (home, old) = (home(), home());
    for program in ["postgres", "initdb"] {
        let path = old.path().join(program);
        fs::write(&path, "#!/bin/sh\necho 'postgres (PostgreSQL) 14.20'\n").expect("a file");
        fs::set_permissions(&path, Permissions::from_mode(0o755)).expect("a mode");
    }
    let host = Host { binaries: vec![old.path().to_owned()], ..Host::detect() };
    let error = Cluster::start_on(&host, &options(&home)).expect_err("no start");
    assert!(error.to_string().contains(&format!("14 in {}", old.path().display())), "{error}");
}

#[test]
fn data_of_another_major_version_is_left_alone() {
    let home = home();
    start(&home).stop().expect("stopped");
    fs::write(root(&home).join("data/PG_VERSION"), "99\n").expect("a file");
    let error = Cluster::start(&options(&home)).expect_err("no start");
    let message = error.to_string();
    assert!(matches!(error, ClusterError::OtherVersion { .. }), "{message}");
    assert!(
        message.contains("PostgreSQL 99") && message.contains("CHANCERY_PG_BIN") && message.contains(" in /"),
        "{message}"
    );
}

#[test]
fn a_long_path_gets_a_short_folder_for_its_socket() {
    let (home, short) = (home(), home());
    let options = Options { root: home.path().join("long, 'quoted' and \"spaced\" ".repeat(6)), durable: false };
    let host = Host { temporary: vec![short.path().to_owned()], ..Host::detect() };
    let cluster = Cluster::start_on(&host, &options).expect("a cluster");
    assert_eq!(ask(&cluster, "SELECT 1"), "1");
    let folder = only_entry(&short);
    assert_eq!(fs::metadata(&folder).expect("a folder").mode() & 0o777, 0o700);
    // Whoever joins need not have the same folder for temporary files.
    let joined = Cluster::start(&options).expect("a cluster");
    assert_eq!(joined.url("postgres"), cluster.url("postgres"));
    drop(cluster);
    drop(joined);
    assert!(!folder.exists());

    if is_root() {
        fs::create_dir(&folder).expect("a folder");
        chown(&folder, Some(12345), None).expect("an owner");
        let error = Cluster::start_on(&host, &options).expect_err("no start");
        assert!(matches!(error, ClusterError::ForeignFolder { owner: 12345, .. }), "{error}");
    }
}

#[test]
fn a_path_with_odd_letters_works() {
    let home = home();
    let options = Options { root: home.path().join("a, b 'c' \"d\" $e é%2F+&?"), durable: false };
    let cluster = Cluster::start(&options).expect("a cluster");
    assert_eq!(ask(&cluster, "SELECT 1"), "1");
}

#[test]
fn without_a_user_namespace_root_runs_it_as_another_user() {
    if !is_root() {
        return;
    }
    let home = home();
    let host = Host { user_namespaces: false, ..Host::detect() };
    let cluster = Cluster::start_on(&host, &options(&home)).expect("a cluster");
    assert_eq!(ask(&cluster, "SELECT 1"), "1");
    let owner = |name: &str| fs::metadata(cluster.root().join(name)).expect("a file").uid();
    assert_eq!(owner(""), 0);
    assert_ne!(owner("data"), 0);
    assert_eq!(cluster.stop().expect("stopped"), Stopped::StoppedCluster);
    // The same data where namespaces work: its owner still runs it.
    let cluster = start(&home);
    assert_eq!(ask(&cluster, "SELECT 1"), "1");
}

#[test]
fn data_from_a_user_namespace_works_without_one() {
    if !is_root() {
        return;
    }
    let home = home();
    start(&home).stop().expect("stopped");
    let host = Host { user_namespaces: false, ..Host::detect() };
    let cluster = Cluster::start_on(&host, &options(&home)).expect("a cluster");
    assert_eq!(ask(&cluster, "SELECT 1"), "1");
}

#[test]
fn a_folder_out_of_the_other_users_reach_is_exchanged() {
    if !is_root() {
        return;
    }
    let (closed, open) = (home(), home());
    fs::set_permissions(closed.path(), Permissions::from_mode(0o700)).expect("a mode");
    let host = Host { user_namespaces: false, fallback: open.path().to_owned(), ..Host::detect() };
    let cluster = Cluster::start_on(&host, &options(&closed)).expect("a cluster");
    assert_eq!(cluster.root(), only_entry(&open));
    assert_eq!(ask(&cluster, "SELECT 1"), "1");
    cluster.stop().expect("stopped");
    let again = Cluster::start_on(&host, &options(&closed)).expect("a cluster");
    assert_eq!(again.root(), only_entry(&open));
}

#[test]
fn a_folder_in_another_users_private_one_is_exchanged() {
    if !is_root() {
        return;
    }
    let (closed, open) = (home(), home());
    fs::set_permissions(closed.path(), Permissions::from_mode(0o700)).expect("a mode");
    chown(closed.path(), Some(12345), None).expect("an owner");
    let host = Host { fallback: open.path().to_owned(), ..Host::detect() };
    let cluster = Cluster::start_on(&host, &options(&closed)).expect("a cluster");
    assert_eq!(cluster.root(), only_entry(&open));
    assert_eq!(ask(&cluster, "SELECT 1"), "1");
}

// --- other processes

#[test]
fn holder() {
    // Only when it is the other process of a test above.
    let Some(root) = std::env::var_os(HOLDER_ROOT) else { return };
    let cluster = Cluster::start(&Options { root: root.into(), durable: false }).expect("a cluster");
    println!("\nstarted {}", cluster.started());
    std::io::stdin().read_to_end(&mut Vec::new()).expect("the end of input");
    println!("\nstopped {:?}", cluster.stop().expect("left"));
}

/// Another process that is about to start the cluster.
struct Starting {
    process: Child,
    output: BufReader<ChildStdout>,
}

impl Starting {
    fn spawn(home: &TempDir) -> Self {
        Self::spawn_by(Command::new(std::env::current_exe().expect("this program")), home)
    }

    /// With processes of its own numbering, as in a container.
    fn spawn_in_container(home: &TempDir) -> Self {
        let mut unshare = Command::new("unshare");
        unshare.args(["--pid", "--fork", "--mount-proc", "--"]).arg(std::env::current_exe().expect("this program"));
        Self::spawn_by(unshare, home)
    }

    fn spawn_by(mut command: Command, home: &TempDir) -> Self {
        let mut process = command
            .args(["cluster::holder", "--exact", "--nocapture"])
            .env(HOLDER_ROOT, root(home))
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a process");
        let output = BufReader::new(process.stdout.take().expect("a pipe"));
        Self { process, output }
    }

    fn finish(mut self) -> Holder {
        let started = answer(&mut self.output, "started ") == "true";
        Holder { process: self.process, output: self.output, started }
    }

    fn kill(mut self) {
        self.process.kill().expect("a signal");
        self.process.wait().expect("an end");
    }
}

/// Another process that uses the cluster until it is told to leave.
struct Holder {
    process: Child,
    output: BufReader<ChildStdout>,
    started: bool,
}

impl Holder {
    fn start(home: &TempDir) -> Self {
        Starting::spawn(home).finish()
    }

    fn leave(mut self) -> String {
        drop(self.process.stdin.take());
        let end = answer(&mut self.output, "stopped ");
        assert!(self.process.wait().expect("an end").success());
        end
    }
}

fn answer(output: &mut BufReader<ChildStdout>, question: &str) -> String {
    let answer = output
        .lines()
        .map(|line| line.expect("a line"))
        .find_map(|line| line.strip_prefix(question).map(str::to_owned));
    answer.unwrap_or_else(|| panic!("the other process ended without saying {question:?}"))
}

// --- the rest of the stage

/// A folder that every user may enter.
fn home() -> TempDir {
    tempfile::Builder::new().permissions(Permissions::from_mode(0o755)).tempdir().expect("a folder")
}

fn root(home: &TempDir) -> PathBuf {
    home.path().join("pg")
}

fn options(home: &TempDir) -> Options {
    Options { root: root(home), durable: false }
}

fn start(home: &TempDir) -> Cluster {
    Cluster::start(&options(home)).unwrap_or_else(|error| panic!("{error}"))
}

fn ask(cluster: &Cluster, sql: &str) -> String {
    let output = psql(&cluster.url("postgres"), sql);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn psql(url: &str, sql: &str) -> std::process::Output {
    Command::new("psql").args([url, "-XAtqc", sql]).env("PGPORT", "1").output().expect("psql")
}

fn server_pid(cluster: &Cluster) -> Pid {
    let text = fs::read_to_string(cluster.root().join("data/postmaster.pid")).expect("a pid file");
    Pid::from_raw(text.lines().next().expect("a line").parse().expect("a number")).expect("a pid")
}

/// A signal takes its time: done when the server's socket is closed.
fn kill_server(cluster: &Cluster) {
    kill_process(server_pid(cluster), Signal::KILL).expect("a signal");
    while UnixStream::connect(cluster.root().join("socket/.s.PGSQL.5432")).is_ok() {}
}

/// What a killed server leaves, with the number of somebody else.
fn leave_pid_file(home: &TempDir, pid: Pid) {
    let cluster = start(home);
    let path = cluster.root().join("data/postmaster.pid");
    let text = fs::read_to_string(&path).expect("a pid file");
    cluster.stop().expect("stopped");
    let rest = text.split_once('\n').expect("lines").1;
    fs::write(path, format!("{}\n{rest}", pid.as_raw_nonzero())).expect("a pid file");
}

fn pid_of(process: &Child) -> Pid {
    Pid::from_child(process)
}

fn only_entry(folder: &TempDir) -> PathBuf {
    let entries: Vec<PathBuf> =
        fs::read_dir(folder.path()).expect("a folder").flatten().map(|entry| entry.path()).collect();
    let [entry] = &entries[..] else { panic!("not one entry: {entries:?}") };
    Path::to_owned(entry)
}

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}
