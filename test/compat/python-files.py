"""python-files.py REMOTE: files that functions find, by the real PySpark client. Answers are those of Spark 4.3."""
import os
import tempfile
import zipfile

from pyspark.errors import PySparkException
from pyspark.sql.functions import udf
from python_answers import fails, finish, same, spark

folder = tempfile.TemporaryDirectory()
# A server that is asked twice has seen the same names before: each session keeps its own.
one_row = spark.range(1)


def written(name, text):
    path = os.path.join(folder.name, name)
    with open(path, "w") as file:
        file.write(text)
    return path


def zipped(name, members):
    path = os.path.join(folder.name, name)
    with zipfile.ZipFile(path, "w") as file:
        for member, text in members.items():
            file.writestr(member, text)
    return path


def of_module(_):
    import sparknb_module

    return sparknb_module.answer()


def of_package(_):
    from sparknb_package.inner import answer

    return answer()


def of_file(_):
    from pyspark import SparkFiles

    with open(SparkFiles.get("sparknb_words.txt")) as file:
        return file.read()


def of_archive(_):
    from pyspark import SparkFiles

    with open(os.path.join(SparkFiles.getRootDirectory(), "sparknb_dir", "a", "b.txt")) as file:
        return file.read()


module = written("sparknb_module.py", "def answer():\n    return 'module'\n")
spark.addArtifacts(module, pyfile=True)
same("module", one_row.select(udf(of_module)("id")), [("module",)])
package = {"sparknb_package/__init__.py": "", "sparknb_package/inner.py": "def answer():\n    return 'package'\n"}
spark.addArtifacts(zipped("sparknb_package.zip", package), pyfile=True)
same("package", one_row.select(udf(of_package)("id")), [("package",)])
words = written("sparknb_words.txt", "words")
spark.addArtifacts(words, file=True)
same("file", one_row.select(udf(of_file)("id")), [("words",)])
archive = zipped("sparknb_archive.zip", {"a/b.txt": "unpacked"})
spark.addArtifacts(archive + "#sparknb_dir", archive=True)
same("archive", one_row.select(udf(of_archive)("id")), [("unpacked",)])
same("in pandas", one_row.mapInPandas(lambda batches: (batch.assign(r=of_file(0)) for batch in batches), "id long, r string"), [(0, "words")])
spark.addArtifacts(words, file=True)
written("sparknb_words.txt", "other words")
fails("other content", PySparkException, "ARTIFACT_ALREADY_EXISTS", lambda: spark.addArtifacts(words, file=True))
fails("not sent", PySparkException, "No module named 'sparknb_missing'", one_row.select(udf(lambda _: __import__("sparknb_missing"))("id")).collect)
copy = spark.cloneSession().range(1)
same("in a cloned session", copy.select(udf(of_file)("id"), udf(of_archive)("id")), [("words", "unpacked")])
finish()
