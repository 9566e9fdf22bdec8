// Installs what the suite needs, each into a folder of its own, ahead of the suite.
import { python, sailPython } from "./environment.mjs";

python();
sailPython();
