"""Spark's own error conditions, where Spark raises them in Java: the worker makes them of the words of `Raised`."""

import json


class Raised(Exception):
    def __init__(self, condition, error_class, **parameters):
        super().__init__(json.dumps({"condition": condition, "errorClass": error_class, "parameters": parameters}))
