//! Files and folders that nobody else may have prepared: a link or a folder of another user, put where ours should be,
//! is refused. And the names that they get in places shared with others.

use std::fs::{self, DirBuilder, File, Metadata, OpenOptions, Permissions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::OFlags;

use super::ClusterError;

/// Creates the folder, or makes sure that the one there is a folder, not a link, and belongs to one of these users.
pub(super) fn folder(path: &Path, owners: &[u32], mode: u32) -> Result<File, ClusterError> {
    match DirBuilder::new().mode(mode).create(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(ClusterError::io("create", path)(error)),
        _ => {}
    }
    let belongs = |found: &Metadata| match found.uid() {
        owner if owners.contains(&owner) => Ok(()),
        owner => Err(ClusterError::ForeignFolder { folder: path.to_owned(), owner }),
    };
    let failed = || ClusterError::io("open", path);
    // Twice: another user's folder may not even open, and it may be exchanged before it does.
    belongs(&fs::symlink_metadata(path).map_err(failed())?)?;
    let flags = OFlags::NOFOLLOW | OFlags::DIRECTORY;
    let folder = OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path).map_err(failed())?;
    belongs(&folder.metadata().map_err(failed())?)?;
    folder.set_permissions(Permissions::from_mode(mode)).map_err(ClusterError::io("change the mode of", path))?;
    Ok(folder)
}

/// For files that only their owner reads, and that are never reached through a link.
pub(super) fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.mode(0o600).custom_flags(OFlags::NOFOLLOW.bits().cast_signed());
    options
}

/// `chancery-` and 16 digits made from the path (FNV-1a): the same for every process and every build.
pub(super) fn short_name(root: &Path) -> PathBuf {
    let hash = root
        .as_os_str()
        .as_encoded_bytes()
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    PathBuf::from(format!("chancery-{hash:016x}"))
}

pub(super) fn random_hex<const BYTES: usize>() -> Result<String, ClusterError> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes)
        .map_err(io::Error::other)
        .map_err(ClusterError::io("read", Path::new("the system's random source")))?;
    Ok(bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_link_in_the_place_of_a_folder_is_refused() {
        let parent = tempfile::tempdir().expect("a folder");
        let (target, link) = (parent.path().join("target"), parent.path().join("link"));
        fs::create_dir(&target).expect("a folder");
        symlink(&target, &link).expect("a link");
        let owner = fs::metadata(&target).expect("a folder").uid();
        assert!(matches!(folder(&link, &[owner], 0o700), Err(ClusterError::Io { .. })));
        assert!(folder(&target, &[owner], 0o700).is_ok());
    }

    #[test]
    fn a_folder_of_another_user_is_refused() {
        let parent = tempfile::tempdir().expect("a folder");
        let owner = fs::metadata(parent.path()).expect("a folder").uid();
        let refused = folder(parent.path(), &[owner + 1], 0o700);
        assert!(matches!(refused, Err(ClusterError::ForeignFolder { owner: found, .. }) if found == owner));
    }

    #[test]
    fn the_short_name_never_changes() {
        assert_eq!(short_name(Path::new("/srv/chancery")), Path::new("chancery-2934c35428aa66d5"));
        assert_ne!(short_name(Path::new("/srv/chancery")), short_name(Path::new("/srv/chancery2")));
    }
}
