"""conditions.py TABLE: compares our error conditions (JSON) with the list inside the installed Spark's jars."""
import glob
import json
import os
import sys
import zipfile

import pyspark

jar = glob.glob(os.path.join(os.path.dirname(pyspark.__file__), "jars", "spark-common-utils_*.jar"))[0]
spark = json.loads(zipfile.ZipFile(jar).read("error/error-conditions.json"))
ours = json.load(open(sys.argv[1]))

# What this project raises beyond Spark's list.
own = {
    "UNSUPPORTED_FEATURE.SPARKNB",
    "NO_PYTHON_FOR_FUNCTIONS",
    "UNSUPPORTED_FEATURE.LAMBDA_FUNCTION_WITH_TYPESCRIPT_UDF",
    "UNSUPPORTED_FEATURE.TYPESCRIPT_UDF_IN_ON_CLAUSE",
}


def words(text):
    return " ".join(text.split())


different = []
for name, row in ours.items():
    if name in own:
        continue
    main, _, sub = name.partition(".")
    theirs = spark.get(main)
    if theirs and sub:
        state, theirs = theirs.get("sqlState"), theirs.get("subClass", {}).get(sub)
    else:
        state = theirs and theirs.get("sqlState")
    if theirs is None:
        different.append(f"{name}: not a condition of Spark's")
    elif words(" ".join(theirs["message"])) != words(row["message"]):
        different.append(f"{name}:\n  ours  {words(row['message'])}\n  Spark {words(' '.join(theirs['message']))}")
    elif row.get("sqlState") not in (None, state) or (not sub and row.get("sqlState") != state):
        different.append(f"{name}: SQLSTATE {row.get('sqlState')}, Spark's is {state}")
print("\n".join(different))
print(f"{len(ours)} conditions compared, {len(different)} differ")
sys.exit(1 if different else 0)
