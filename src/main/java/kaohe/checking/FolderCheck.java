package kaohe.checking;

/** One thing that workbooks are checked for together. */
interface FolderCheck {

    void check(Folder folder, FolderFindings findings);
}
