//! The counter that the target `growth` reads.

fn main() {
    println!("cargo:rerun-if-changed=steps.c");
    cc::Build::new().file("steps.c").compile("steps");
    // libFuzzer has an empty function of the same name.
    println!("cargo:rustc-link-arg-bins=-Wl,-z,muldefs");
}
