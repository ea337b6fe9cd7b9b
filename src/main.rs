//! The thin binary: everything is in the library, so that tests reach it.

fn main() -> std::process::ExitCode {
    gistwire::cli::main()
}
