/** 1 in the build for machines that multiply and add in one go, 0 in the other; given by the compiler. */
declare const RELAXED: i32;
