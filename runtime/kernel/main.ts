import { isMainThread } from "node:worker_threads";

// Each thread loads its own half of the bundle only.
if (isMainThread) void import("./runner/main-thread").then(({ runMainThread }) => runMainThread());
else void import("./front/front-thread").then(({ runFrontThread }) => runFrontThread());
