"""Fills workbooks with openpyxl, which saves formulas without their results.

usage: fill_forms.py PLAN.json
The plan is a list of {"template": path, "output": path, "cells": {sheet: {address: value}}}.
Needs Debian's python3-openpyxl.
"""
import json
import sys
from concurrent.futures import ProcessPoolExecutor

from openpyxl import load_workbook


def fill(job):
    workbook = load_workbook(job["template"])
    for sheet, cells in job["cells"].items():
        for address, value in cells.items():
            workbook[sheet][address] = value
    workbook.save(job["output"])


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as plan:
        jobs = json.load(plan)
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(fill, jobs, chunksize=10))
