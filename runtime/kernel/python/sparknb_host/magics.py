"""`%sql` and `%%sql`, as the notebooks of other tools have them."""

from IPython.core.error import UsageError
from IPython.core.magic import Magics, line_cell_magic, magics_class

USAGE = "Write %%sql, or %%sql -o NAME to keep the result as the variable NAME."


@magics_class
class SqlMagics(Magics):
    def __init__(self, shell, session, split):
        super().__init__(shell)
        self._session = session
        self._split = split

    @line_cell_magic
    def sql(self, line, cell=None):
        """Runs Spark SQL; `:name` takes the Python variable of that name. The last statement's result is a DataFrame."""
        name = None if cell is None else self._target(line)
        result = None
        for statement in self._split(line if cell is None else cell):
            variables = {key: self._value(key) for key in statement["parameters"]}
            result = self._session().sql(statement["text"], args=variables or None)
        if name is None:
            return result if result is not None and result.columns else None
        self.shell.user_ns[name] = result
        return None

    @staticmethod
    def _target(line):
        words = line.split()
        if words and (len(words) != 2 or words[0] not in ("-o", "--output") or not words[1].isidentifier()):
            raise UsageError(USAGE)
        return words[1] if words else None

    def _value(self, name):
        if name not in self.shell.user_ns:
            raise UsageError(f":{name} takes the Python variable `{name}`, which is not there.")
        return self.shell.user_ns[name]
