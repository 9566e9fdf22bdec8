"""IPython's shell with the notebook's outputs: what it displays and raises becomes messages."""

import base64
import builtins
import json
import sys

from IPython.core.compilerop import CachingCompiler
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.formatters import DisplayFormatter
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Type
from traitlets.config import Config

from .charts import register_charts
from .errors import FrameError, cell_file, describe
from .frames import RELATION, ROWS, frame_bundle

BASE64_TEXT = ("image/png", "image/jpeg", "image/gif", "application/pdf")


class FrameFormatter(DisplayFormatter):
    def format(self, value, include=None, exclude=None):
        own = frame_bundle(value)
        return super().format(value, include, exclude) if own is None else (own, {})


class CellPublisher(DisplayPublisher):
    def publish(self, data, metadata=None, **_):
        self.shell.show(data, metadata or {}, False)

    def clear_output(self, wait=False):
        self.shell.wire.send(kind="clear", isWaiting=wait)


class CellDisplayHook(DisplayHook):
    def write_output_prompt(self):
        pass

    def write_format_data(self, format_dict, md_dict=None):
        self.shell.show(format_dict, md_dict or {}, True)

    def finish_displayhook(self):
        pass


class CellCompiler(CachingCompiler):
    """Names code after its cell, for tracebacks."""

    name = None

    def get_code_name(self, raw_code, transformed_code, number):
        return self.name or super().get_code_name(raw_code, transformed_code, number)


class CellShell(InteractiveShell):
    displayhook_class = Type(CellDisplayHook)
    display_pub_class = Type(CellPublisher)
    compiler_class = Type(CellCompiler)
    wire = None
    _runs = 0
    _cell = ""

    def init_display_formatter(self):
        self.display_formatter = FrameFormatter(parent=self)
        self.configurables.append(self.display_formatter)
        register_charts(self.display_formatter)

    def enable_gui(self, gui=None):
        """No event loop of a window system runs here: figures are shown in the notebook."""

    def run(self, cell_index, code):
        """Whether the cell ran to its end."""
        self._runs += 1
        self._cell = code
        self.compile.name = cell_file(cell_index, self._runs)
        result = self.run_cell(code, store_history=True)
        return result.success

    def show(self, data, metadata, is_result):
        if RELATION in data:
            answer = self.wire.ask(kind="frame", relation=data[RELATION], isResult=is_result)
            if "error" in answer:
                raise FrameError(answer["error"])
        elif ROWS in data:
            self.wire.send(kind="rows", isResult=is_result, **data[ROWS])
        else:
            items = [item_of(mime, value) for mime, value in data.items()]
            self.wire.send(kind="display", isResult=is_result, items=items, metadata=metadata)

    def _raised(self, kind, value, trace):
        if not issubclass(kind, KeyboardInterrupt):
            self.wire.send(kind="error", error=describe(kind, value, trace, self._cell))

    def showtraceback(self, exc_tuple=None, **_):
        self._raised(*self._get_exc_info(exc_tuple))

    def showsyntaxerror(self, filename=None, running_compiled_code=False):
        self._raised(*self._get_exc_info())


def item_of(mime, value):
    if isinstance(value, bytes):
        return {"mime": mime, "data": base64.b64encode(value).decode("ascii"), "isBase64": True}
    if not isinstance(value, str):
        return {"mime": mime, "data": json.dumps(value, default=str)}
    return {"mime": mime, "data": value.strip() if mime in BASE64_TEXT else value, "isBase64": mime in BASE64_TEXT}


def make_shell(wire, folder):
    """The shell keeps its files in `folder`, which goes with the kernel."""
    config = Config()
    config.HistoryManager.enabled = False
    config.InlineBackend.figure_formats = {"png", "svg"}
    CellShell.wire = wire
    shell = CellShell.instance(config=config, ipython_dir=folder, user_ns={})
    builtins.input = refuse_input
    sys.breakpointhook = refuse_input
    return shell


def refuse_input(*_, **__):
    raise RuntimeError("A notebook cell cannot ask for input: assign the value to a variable instead of calling input().")
