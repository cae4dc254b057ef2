package dev.fanfold.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Opens a file as a disk, or says in one line why it cannot be one. */
final class FileOpening {
    /** No journal reaches this byte: some systems let nobody read what is locked. */
    static final long LOCKED = Long.MAX_VALUE - 1;

    private final Path path;

    FileOpening(Path path) {
        this.path = path.toAbsolutePath();
    }

    FileDisk open() {
        try {
            make();
            return claimed(Claim.on(path));
        } catch (IOException impossible) {
            throw Failures.unusable(path, impossible);
        }
    }

    private void make() throws IOException {
        var folder = folder();
        if (!Files.isDirectory(folder)) {
            throw new JournalException(
                    "there is no folder " + folder + " for the journal " + path + ": make it, or name another file");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new JournalException(path + " is a folder or a device: name a file for the journal");
        }
        if (Files.isSymbolicLink(path) && !Files.exists(path)) {
            throw new JournalException(path + " is a link to nothing: name the file itself");
        }
        try {
            Files.createFile(path, ownersOnly());
            forceName(folder);
        } catch (FileAlreadyExistsException asWell) {
            // Whoever made it has forced its name, or will.
            forceName(folder);
        }
    }

    private FileAttribute<?>[] ownersOnly() throws IOException {
        return knowsModes()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** A file outlives a crash only once the folder that names it does. Where there are no modes, folders have no force. */
    private void forceName(Path folder) throws IOException {
        if (knowsModes()) {
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /** Until it is locked too, another process may remove it, and what stands under its name is another file. */
    FileDisk claimed(Claim claim) throws IOException {
        try {
            var disk = locked(claim);
            if (claim.isStill(path)) {
                return disk;
            }
            disk.close();
            throw Failures.inUse(path, "another process that is about to end");
        } catch (IOException | RuntimeException refused) {
            claim.close();
            throw refused;
        }
    }

    @SuppressWarnings("resource") // the disk closes both
    private FileDisk locked(Claim claim) throws IOException {
        var out = new RandomAccessFile(path.toFile(), "rw");
        try {
            lock(out.getChannel());
            out.seek(out.length());
            return new FileDisk(path, claim, out, new Pages(path));
        } catch (IOException | RuntimeException refused) {
            out.close();
            throw refused;
        }
    }

    private void lock(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock(LOCKED, 1, false) == null) {
                throw Failures.inUse(path, "another process");
            }
        } catch (OverlappingFileLockException ours) {
            throw Failures.inUse(path, "this process");
        }
    }

    private boolean knowsModes() throws IOException {
        return Files.getFileStore(folder()).supportsFileAttributeView("posix");
    }

    private Path folder() {
        var folder = path.getParent();
        return folder == null ? path : folder;
    }
}
