// Run by the Node that code-server runs on, which has WebSocket: `node collected-heap.mjs PID` prints `{heap, external}` in bytes, what process PID's
// JavaScript keeps after two full collections. Opens PID's inspector on loopback (SIGUSR1) and leaves it open.
import { setTimeout as delay } from "node:timers/promises";

const [pid] = process.argv.slice(2);
process.kill(Number(pid), "SIGUSR1");

async function inspectorAddress() {
  for (const end = Date.now() + 10_000; ; await delay(50)) {
    try {
      const targets = await (await fetch("http://127.0.0.1:9229/json/list")).json();
      return targets[0].webSocketDebuggerUrl;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

const socket = new WebSocket(await inspectorAddress());
await new Promise((resolve, reject) => {
  socket.onopen = resolve;
  socket.onerror = reject;
});
let last = 0;
const waiting = new Map();
socket.onmessage = ({ data }) => {
  const { id, result } = JSON.parse(data);
  waiting.get(id)?.(result);
};
const ask = (method, params = {}) =>
  new Promise((resolve) => {
    waiting.set(++last, resolve);
    socket.send(JSON.stringify({ id: last, method, params }));
  });

await ask("HeapProfiler.collectGarbage");
await delay(200); // finalizers run between the two
await ask("HeapProfiler.collectGarbage");
const { result } = await ask("Runtime.evaluate", {
  expression:
    "(() => { const m = process.memoryUsage(); return { heap: m.heapUsed, external: m.external, resident: m.rss }; })()",
  returnByValue: true,
});
console.log(JSON.stringify(result.value));
socket.close();
