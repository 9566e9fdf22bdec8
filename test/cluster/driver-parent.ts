/** Starts a driver and tells its process id; the test kills it. */
import { startDriver } from "../../runtime/cluster";

const driver = await startDriver({ distFolder: process.argv[2]!, conf: { behaviour: "normal" } });
console.log(driver.pid);
setInterval(() => {}, 1000);
