"""LibreOffice without a window, through its UNO bridge. Needs the Debian packages libreoffice-calc and python3-uno, and Debian's own /usr/bin/python3."""
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue


def properties(values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


class LibreOffice:
    """One LibreOffice with a profile of its own, for as long as it is needed."""

    def __enter__(self):
        self.profile = tempfile.mkdtemp()
        pipe = "kaohe-samples-" + Path(self.profile).name
        self.process = subprocess.Popen(["soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation={Path(self.profile).as_uri()}",
                                         f"--accept=pipe,name={pipe};urp;"])
        resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
        for _ in range(120):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
                return self
            except Exception:  # it is still starting
                time.sleep(0.5)
        raise RuntimeError("LibreOffice does not start")

    def open(self, form):
        return self.desktop.loadComponentFromURL(form.resolve().as_uri(), "_blank", 0, properties({"Hidden": True}))

    def __exit__(self, *failure):
        try:
            self.desktop.terminate()
        except Exception:  # it hangs up before it answers
            pass
        self.process.wait(60)
        shutil.rmtree(self.profile, ignore_errors=True)
