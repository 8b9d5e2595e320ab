// glibc keeps what threads gave back in an arena for each of them, and from the second time on large blocks too. Pictures
// come and go by tens of megabytes here: a packet with three photographs held 1,300 MB without these two, 440 MB with
// them, and a batch about 70 MB less (measured with glibc 2.36). Other systems have allocators of their own.
const glibc = process.platform === 'linux' ? { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '1048576' } : {};

/** The environment in which our own programs run; what the person set wins. */
export const nodeEnvironment = { ...glibc, ...process.env };
