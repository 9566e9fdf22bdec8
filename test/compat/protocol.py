"""protocol.py IMAGE: compares a descriptor set of our .proto files with the descriptors inside the installed PySpark."""
import importlib
import pkgutil
import sys

import pyspark.sql.connect.proto as proto
from google.protobuf import descriptor_pb2


def fields(message, prefix, out):
    name = f"{prefix}.{message.name}"
    oneofs = [o.name for o in message.oneof_decl]
    for f in message.field:
        oneof = oneofs[f.oneof_index] if f.HasField("oneof_index") and not f.proto3_optional else ""
        out[f"{name}.{f.name}"] = (f.number, f.type, f.label, f.type_name, f.proto3_optional, oneof)
    for e in message.enum_type:
        enum(e, name, out)
    for nested in message.nested_type:
        fields(nested, name, out)


def enum(e, prefix, out):
    for v in e.value:
        out[f"{prefix}.{e.name}.{v.name}"] = v.number


def flatten(files):
    out = {}
    for f in files:
        for m in f.message_type:
            fields(m, f.package, out)
        for e in f.enum_type:
            enum(e, f.package, out)
        for s in f.service:
            for r in s.method:
                out[f"{f.package}.{s.name}.{r.name}"] = (r.input_type, r.output_type, r.client_streaming, r.server_streaming)
    return out


def theirs():
    for m in pkgutil.iter_modules(proto.__path__):
        if m.name.endswith("_pb2") and not m.name.startswith("example_plugins"):
            p = descriptor_pb2.FileDescriptorProto()
            importlib.import_module(f"{proto.__name__}.{m.name}").DESCRIPTOR.CopyToProto(p)
            yield p


image = descriptor_pb2.FileDescriptorSet.FromString(open(sys.argv[1], "rb").read())
ours = flatten([f for f in image.file if f.package == "spark.connect"])
spark = flatten(theirs())
different = sorted(k for k in ours.keys() | spark.keys() if ours.get(k) != spark.get(k))
for k in different[:20]:
    print(k, "ours:", ours.get(k), "PySpark:", spark.get(k))
print(f"{len(spark)} names compared, {len(different)} differ")
sys.exit(1 if different else 0)
