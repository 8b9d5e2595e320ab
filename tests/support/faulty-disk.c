/*
 * Loaded before libc (LD_PRELOAD): once the switch is on, calls that write below FAULT_FOLDER fail, as on a broken disk
 * or where the permission was taken away. The switch is a file of two ints: the errno (0 for none), and how many calls
 * still succeed.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static volatile int *control;
static const char *folder;
static size_t folder_length;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("FAULT_SWITCH");
  folder = getenv("FAULT_FOLDER");
  if (!path || !folder) return;
  folder_length = strlen(folder);
  int (*real_open)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
  int file = real_open(path, O_RDWR);
  void *shared = file < 0 ? MAP_FAILED : mmap(NULL, 2 * sizeof(int), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (shared != MAP_FAILED) control = shared;
}

static int spend(void) {
  if (__atomic_fetch_sub(&control[1], 1, __ATOMIC_SEQ_CST) > 0) return 0;
  errno = control[0];
  return 1;
}

static int fails_at(const char *path) {
  if (!control || !control[0] || !path || strncmp(path, folder, folder_length) != 0) return 0;
  return spend();
}

static int fails_on(int fd) {
  if (!control || !control[0]) return 0;
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return fails_at(path);
}

#define REAL(type, name, ...) static type (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, name)

#define ON_FD(type, name, parameters, types, arguments) \
  type name parameters { \
    static type(*real) types; \
    if (!real) real = dlsym(RTLD_NEXT, #name); \
    return fails_on(fd) ? -1 : real arguments; \
  }

ON_FD(ssize_t, write, (int fd, const void *b, size_t n), (int, const void *, size_t), (fd, b, n))
ON_FD(ssize_t, pwrite, (int fd, const void *b, size_t n, off_t at), (int, const void *, size_t, off_t), (fd, b, n, at))
ON_FD(ssize_t, pwrite64, (int fd, const void *b, size_t n, off64_t at), (int, const void *, size_t, off64_t), (fd, b, n, at))
ON_FD(ssize_t, writev, (int fd, const struct iovec *v, int n), (int, const struct iovec *, int), (fd, v, n))
ON_FD(ssize_t, pwritev, (int fd, const struct iovec *v, int n, off_t at), (int, const struct iovec *, int, off_t), (fd, v, n, at))
ON_FD(ssize_t, pwritev64, (int fd, const struct iovec *v, int n, off64_t at), (int, const struct iovec *, int, off64_t), (fd, v, n, at))
ON_FD(int, fsync, (int fd), (int), (fd))
ON_FD(int, fdatasync, (int fd), (int), (fd))
ON_FD(int, ftruncate, (int fd, off_t n), (int, off_t), (fd, n))
ON_FD(int, ftruncate64, (int fd, off64_t n), (int, off64_t), (fd, n))
ON_FD(ssize_t, sendfile, (int fd, int from, off_t *at, size_t n), (int, int, off_t *, size_t), (fd, from, at, n))
ON_FD(ssize_t, sendfile64, (int fd, int from, off64_t *at, size_t n), (int, int, off64_t *, size_t), (fd, from, at, n))

ssize_t copy_file_range(int from, off64_t *a, int to, off64_t *b, size_t n, unsigned int flags) {
  REAL(ssize_t, "copy_file_range", int, off64_t *, int, off64_t *, size_t, unsigned int);
  return fails_on(to) ? -1 : real(from, a, to, b, n, flags);
}

#define OPENING(name) \
  int name(const char *path, int flags, ...) { \
    static int (*real)(const char *, int, ...); \
    if (!real) real = dlsym(RTLD_NEXT, #name); \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; \
    va_end(rest); \
    return flags & O_CREAT && fails_at(path) ? -1 : real(path, flags, mode); \
  }
OPENING(open)
OPENING(open64)

int rename(const char *from, const char *to) {
  REAL(int, "rename", const char *, const char *);
  return fails_at(to) ? -1 : real(from, to);
}

int unlink(const char *path) {
  REAL(int, "unlink", const char *);
  return fails_at(path) ? -1 : real(path);
}

int unlinkat(int folder_fd, const char *path, int flags) {
  REAL(int, "unlinkat", int, const char *, int);
  return fails_at(path) ? -1 : real(folder_fd, path, flags);
}

int remove(const char *path) {
  REAL(int, "remove", const char *);
  return fails_at(path) ? -1 : real(path);
}

int mkdir(const char *path, mode_t mode) {
  REAL(int, "mkdir", const char *, mode_t);
  return fails_at(path) ? -1 : real(path, mode);
}
