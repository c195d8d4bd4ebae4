"""Fills workbooks with openpyxl, which saves formulas without their results.

usage: fill_forms.py PLAN.json
The plan is a list of {"template": path, "output": path, "cells": {sheet: {address: value}}}.
Needs Debian's python3-openpyxl.
"""
import json
import sys

from openpyxl import load_workbook

with open(sys.argv[1], encoding="utf-8") as plan:
    jobs = json.load(plan)
for job in jobs:
    workbook = load_workbook(job["template"])
    for sheet, cells in job["cells"].items():
        for address, value in cells.items():
            workbook[sheet][address] = value
    workbook.save(job["output"])
