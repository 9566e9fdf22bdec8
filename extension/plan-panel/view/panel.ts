import "./panel.css";
import { connectHost } from "./link/host";
import { PlanPage } from "./state/plan-page";
import { setTexts } from "./texts/texts";
import { setLanguage } from "./values/format";

const host = connectHost();
const page = new PlanPage(document.querySelector("main")!, host);
host.listen((message) => {
  if (message.kind === "texts") {
    setTexts(message.texts);
    setLanguage(message.language);
  } else if (message.kind === "show") page.show(message.shown);
  else page.markPlace(message.place);
});
host.send({ kind: "ready" });
