//! The command line, run as a user would.

use std::{
    path::Path,
    process::{Command, Output},
};

pub struct Run {
    pub status: i32,
    pub out: String,
    pub err: String,
}

/// Runs chancery with these arguments, in the project's folder.
pub fn chancery(arguments: &[&str]) -> Run {
    chancery_in(Path::new(env!("CARGO_MANIFEST_DIR")), arguments)
}

/// The same in another folder. Nothing of the surroundings' settings is passed on.
pub fn chancery_in(folder: &Path, arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_chancery"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("CHANCERY_") || name == "DATABASE_URL") {
        command.env_remove(name);
    }
    let Output { status, stdout, stderr } =
        command.current_dir(folder).args(arguments).output().expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Run { status: status.code().unwrap_or(-1), out: text(stdout), err: text(stderr) }
}
