"""Make the PDFs of the plans with LibreOffice: ``python tests/corpus/foreign/make_pdf.py FOLDER``."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from foreign import plans

_SECONDS = 600  # for all plans; LibreOffice needs about one second for each


def make_pdfs(folder: Path) -> dict[str, Path]:
    """Write the .docx and the .pdf of each plan into *folder*; return the PDFs by the plan's name.

    Nothing is made and nothing returned where LibreOffice is not there.

    Raises:
        subprocess.CalledProcessError: LibreOffice fails.
        subprocess.TimeoutExpired: LibreOffice does not end.
    """
    program = shutil.which("soffice")
    if program is None:
        return {}
    folder.mkdir(parents=True, exist_ok=True)
    sources = []
    for plan in plans():
        path = folder / f"{plan.name}.docx"
        path.write_bytes(plan.docx())
        sources.append(str(path))
    profile = f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *sources]
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
    made = {plan.name: folder / f"{plan.name}.pdf" for plan in plans()}
    return {name: path for name, path in made.items() if path.exists()}


if __name__ == "__main__":
    found = make_pdfs(Path(sys.argv[1]))
    print("\n".join(map(str, found.values())) or "LibreOffice is not there")
