"""What a cell reads and makes, told from its text: variables in the order of their use, texts that may be SQL, and what methods name."""

import ast

DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
CALLED_LATER = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


class CellNames(ast.NodeVisitor):
    """A name that the cell has assigned before it reads it is no name of the notebook's."""

    def __init__(self, code):
        self.reads = set()
        self.writes = set()
        self.texts = []
        self.calls = []
        self._later = []
        try:
            tree = ast.parse(code)
        except SyntaxError:
            return
        self.visit(tree)
        for node in self._later:
            self._read_inside(node)

    def as_message(self):
        return {"reads": sorted(self.reads), "writes": sorted(self.writes), "texts": self.texts, "calls": self.calls}

    def generic_visit(self, node):
        if isinstance(node, DEFINITIONS):
            self.writes.add(node.name)
        if isinstance(node, CALLED_LATER):
            self._later.append(node)
        elif isinstance(node, COMPREHENSIONS):
            self._read_inside(node)
        else:
            super().generic_visit(node)

    def visit_Name(self, node):
        if not isinstance(node.ctx, ast.Load):
            self.writes.add(node.id)
        elif node.id not in self.writes:
            self.reads.add(node.id)

    def visit_Assign(self, node):
        self._in_order(node.value, *node.targets)

    def visit_AnnAssign(self, node):
        self._in_order(*filter(None, (node.value, node.target)))

    def visit_AugAssign(self, node):
        if isinstance(node.target, ast.Name) and node.target.id not in self.writes:
            self.reads.add(node.target.id)
        self._in_order(node.value, node.target)

    def visit_For(self, node):
        self._in_order(node.iter, node.target, *node.body, *node.orelse)

    def visit_Import(self, node):
        self.writes.update(alias.asname or alias.name.split(".")[0] for alias in node.names)

    visit_ImportFrom = visit_Import

    def visit_Constant(self, node):
        if isinstance(node.value, str):
            self.texts.append(node.value)

    def visit_Call(self, node):
        self._named(node)
        self.generic_visit(node)

    def _named(self, call):
        first = call.args[0] if call.args else None
        if isinstance(call.func, ast.Attribute) and isinstance(first, ast.Constant) and isinstance(first.value, str):
            self.calls.append([call.func.attr, first.value])

    def _in_order(self, *nodes):
        for node in nodes:
            self.visit(node)

    def _read_inside(self, node):
        """Names that code with a scope of its own may take from outside; its own are left out."""
        inner = list(ast.walk(node))
        own = {one.arg for one in inner if isinstance(one, ast.arg)}
        own |= {one.id for one in inner if isinstance(one, ast.Name) and not isinstance(one.ctx, ast.Load)}
        for one in inner:
            if isinstance(one, ast.Name) and one.id not in own | self.writes:
                self.reads.add(one.id)
            elif isinstance(one, ast.Constant):
                self.visit_Constant(one)
            elif isinstance(one, ast.Call):
                self._named(one)
