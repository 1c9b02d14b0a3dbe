import fc from "fast-check";

/** For mutation testing, where the same property is asked thousands of times: always the same examples, and not for long. */
fc.configureGlobal({ seed: 1, interruptAfterTimeLimit: 250 });
