//! Expands paths: files stay as they are, folders become all their files.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A path that cannot be loaded, and why.
pub struct Refused {
    /// The path as given or found.
    pub path: PathBuf,
    /// What happened and what to do about it.
    pub problem: String,
}

/// Returns the files of a path: itself, or those of a folder and its subfolders, in name order.
/// Skips hidden files, README files and notes (`*.md`); does not follow links to folders, so that
/// cycles cannot occur.
pub fn files_of(path: &Path) -> (Vec<PathBuf>, Vec<Refused>) {
    let (mut files, mut refused) = (Vec::new(), Vec::new());
    match fs::metadata(path) {
        Err(error) => refused.push(Refused { path: path.to_owned(), problem: unreadable(&error) }),
        Ok(found) if found.is_dir() => {
            walk(path, &mut files, &mut refused);
            if files.is_empty() && refused.is_empty() {
                refused.push(Refused {
                    path: path.to_owned(),
                    problem: "the folder holds no file to load; name a folder that does".into(),
                });
            }
        }
        Ok(_) => files.push(path.to_owned()),
    }
    (files, refused)
}

/// Returns why a file cannot be read, as a sentence for the person who named it.
pub fn unreadable(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file or folder; check the path".to_owned(),
        io::ErrorKind::PermissionDenied => "it may not be read; check its permissions".to_owned(),
        _ => format!("it cannot be read ({error}); what was read before is kept"),
    }
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>, refused: &mut Vec<Refused>) {
    let listed = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let mut found = match listed {
        Ok(found) => found,
        Err(error) => {
            return refused.push(Refused { path: folder.to_owned(), problem: unreadable(&error) });
        }
    };
    found.sort_by_key(fs::DirEntry::file_name);
    for it in found {
        let name = it.file_name().to_string_lossy().to_lowercase();
        let is_folder = it.file_type().is_ok_and(|it| it.is_dir());
        if name.starts_with('.') {
            continue;
        }
        if is_folder {
            walk(&it.path(), files, refused);
        } else if !name.starts_with("readme")
            && !name.ends_with(".md")
            && fs::metadata(it.path()).is_ok_and(|it| it.is_file())
        {
            files.push(it.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_gives_its_files_by_name() {
        let root = tempfile::tempdir().unwrap();
        for name in [
            "b.txt",
            "a.txt",
            "README",
            "notes.md",
            ".hidden",
            "sub/c.jsonl",
            "sub/.git/x",
            "empty/.keep",
        ] {
            let path = root.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        let (files, refused) = files_of(root.path());
        let names: Vec<_> = files
            .iter()
            .map(|it| it.strip_prefix(root.path()).unwrap().display().to_string())
            .collect();
        assert_eq!(names, ["a.txt", "b.txt", "sub/c.jsonl"]);
        assert!(refused.is_empty());

        let (files, refused) = files_of(&root.path().join("empty"));
        assert!(files.is_empty() && refused[0].problem.contains("holds no file"));
        assert!(files_of(&root.path().join("gone")).1[0].problem.contains("no such file"));
    }
}
