# shellcheck shell=bash
# Whole small Debian systems in a folder, one for each QGIS that the tests run on. Sourced, after env.sh.
#
# GMNET_ROOTS    where they are kept ($XDG_CACHE_HOME/gmnet-water/roots)
# GMNET_ARCHIVE  address of Debian's package archive (the one in this machine's apt settings, or the
#                one that debootstrap knows)
#
# Whatever is mounted for a root is mounted in a namespace of its own, so that it is gone with the
# last process in it, however that ends.

ROOTS=${GMNET_ROOTS:-${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/gmnet-water/roots}
ROOT_NAMES='bookworm bookworm-backports trixie-backports'
# A certificate bundle of this machine, where installing ca-certificates in the root does not reach it.
_CERTIFICATES=/etc/ssl/of-the-host.crt

# Debian's release in which a root lies: trixie-backports is made of trixie.
_release() {
    printf '%s\n' "${1%%-*}"
}

check_root_name() {
    [[ " $ROOT_NAMES " == *" $1 "* ]] ||
        fail "there is no root '$1'; the roots are: ${ROOT_NAMES// /, }"
}

_check_can_make_roots() {
    local program
    ((EUID == 0)) || fail 'making a root, and running in one, needs root: start this as root or with sudo'
    if ! command -v debootstrap >/dev/null && command -v apt-get >/dev/null; then
        say 'Installing debootstrap'
        { three_times apt-get update -qq && three_times apt-get install -y -qq debootstrap; } >/dev/null 2>&1 ||
            true
    fi
    for program in debootstrap unshare chroot mount flock; do
        command -v "$program" >/dev/null || fail "roots cannot be made here: $program is missing"
    done
    unshare --mount --propagation private true 2>/dev/null ||
        fail 'roots cannot be made here: the system refuses mounts (in a container, it has to be privileged)'
}

# The archive that this machine's apt uses for Debian, or nothing.
_archive() {
    if [[ -n ${GMNET_ARCHIVE:-} ]]; then
        printf '%s\n' "$GMNET_ARCHIVE"
    elif command -v apt-get >/dev/null && grep -q '^ID=debian$' /etc/os-release; then
        apt-get indextargets --format '$(REPO_URI) $(ORIGIN) $(CODENAME)' 'Created-By: Packages' |
            awk '$2 == "Debian" && $3 !~ /-/ { print $1; exit }'
    fi
}

_certificates() {
    local bundle
    for bundle in "${SSL_CERT_FILE:-}" /etc/ssl/certs/ca-certificates.crt; do
        if [[ -s $bundle ]]; then
            printf '%s\n' "$bundle"
            return
        fi
    done
}

# This machine's pip settings, one "key value" a line, those of the environment last.
_pip_settings() {
    { "$PYTHON" -m pip config list || pip config list; } 2>/dev/null |
        sed -nE "s/^(global|:env:)\.(index-url|extra-index-url|find-links|trusted-host|proxy|timeout|constraint)='(.*)'$/\1 \2 \3/p" |
        sort -r | cut -d ' ' -f 2-
}

# What apt needs to reach the archive as this machine does: proxies, certificates, clocks.
_write_apt_settings() {
    local root=$1 bundle
    {
        echo 'Acquire::Retries "3";'
        echo 'APT::Install-Recommends "false";'
        if command -v apt-config >/dev/null; then
            apt-config dump --format '%F "%v";%n' Acquire |
                grep -E '^Acquire::(http|https|ftp|Check-Valid-Until|Check-Date|AllowReleaseInfoChange)\b' || true
        fi
        bundle=$(_certificates)
        if [[ -n $bundle ]]; then
            cp "$bundle" "$root$_CERTIFICATES"
            echo "Acquire::https::CAInfo \"$_CERTIFICATES\";"
        fi
    } >"$root/etc/apt/apt.conf.d/99of-the-host"
}

# Mounts what a system needs, and folders of wheels of this machine's, and runs a command in the root.
# Only called in a namespace of mounts.
_chroot() {
    local root=$1 place folder key value settings=()
    shift
    for place in proc sys dev; do
        mkdir -p "$root/$place"
        mount --rbind "/$place" "$root/$place"
    done
    cp -L /etc/resolv.conf "$root/etc/resolv.conf"
    while read -r key value; do
        for folder in $value; do
            folder=${folder#file://}
            if [[ $key == constraint && -f $folder ]]; then
                mkdir -p "$root/$(dirname "$folder")"
                cp "$folder" "$root/$folder"
            elif [[ -d ${folder%/simple} ]]; then
                folder=${folder%/simple}
                mkdir -p "$root/$folder"
                mount --bind -o ro "$folder" "$root/$folder"
            fi
        done
        key=${key//-/_}
        settings+=("PIP_${key^^}=$value")
    done < <(_pip_settings)
    if [[ -e $root$_CERTIFICATES ]]; then
        settings+=("SSL_CERT_FILE=$_CERTIFICATES" "PIP_CERT=$_CERTIFICATES")
    fi
    exec env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
        LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive TERM="${TERM:-dumb}" PIP_DISABLE_PIP_VERSION_CHECK=1 \
        ${CI:+CI="$CI"} ${GMNET_PIP_ARGS:+GMNET_PIP_ARGS="$GMNET_PIP_ARGS"} "${settings[@]}" \
        chroot "$root" "$@"
}

# Runs a command in a root: in_root FOLDER COMMAND [ARGUMENT...]. GMNET_BIND names folders of this
# machine and where they are seen in the root, "FROM:TO FROM:TO"; they are read-only there.
in_root() {
    unshare --mount --propagation private -- bash -euo pipefail -c '
        source "$1/scripts/env.sh"
        source "$1/scripts/roots.sh"
        shift
        for pair in ${GMNET_BIND:-}; do
            mkdir -p "$1${pair#*:}"
            mount --bind -o ro "${pair%%:*}" "$1${pair#*:}"
        done
        _chroot "$@"' in_root "$ROOT" "$@"
}

# A half-made folder is of no use to a second try.
_bootstrap() {
    local root=$1 release=$2 archive=$3
    rm -rf --one-file-system "$root"
    debootstrap --variant=minbase --include=ca-certificates "$release" "$root" ${archive:+"$archive"}
}

# Makes a root in a folder: _build_root FOLDER NAME. Ends the shell if a step fails.
_build_root() {
    local root=$1 name=$2 release archive
    local later=(
        python3-gdal gdal-bin python3-numpy python3-scipy python3-pil git xvfb xauth
        python3-venv python3-pip
    )
    release=$(_release "$name")
    archive=$(_archive)
    three_times _bootstrap "$root" "$release" "$archive"
    archive=${archive:-$(awk '$1 == "deb" { print $2; exit }' "$root/etc/apt/sources.list")}
    {
        echo "deb $archive $release main"
        [[ $name == "$release" ]] || echo "deb $archive $name main"
    } >"$root/etc/apt/sources.list"
    if [[ $release == trixie ]]; then
        # Debian's own torch; without a threaded OpenBLAS it multiplies 10 to 40 times slower.
        later+=(python3-torch libopenblas0-pthread)
    fi
    _write_apt_settings "$root"
    three_times in_root "$root" apt-get update -qq
    three_times in_root "$root" apt-get install -y -qq -t "$name" qgis python3-qgis qgis-providers
    three_times in_root "$root" apt-get install -y -qq "${later[@]}"
    in_root "$root" apt-get clean
}

# Makes the root NAME if it is not there or was made from something else.
make_root() {
    local name=$1 root=$ROOTS/$1 stamp log
    check_root_name "$name"
    # The functions that say what is in a root; how it is run later does not change it.
    stamp=$(declare -f _bootstrap _build_root _write_apt_settings | sha256sum | cut -c 1-16)
    _check_can_make_roots
    if [[ -e $root/made-from-$stamp ]]; then
        return
    fi
    mkdir -p "$ROOTS"
    log=$ROOTS/$name.log
    say "Making the root $name in $root (4 to 6 minutes, 3 GB; what apt says: $log)"
    rm -rf --one-file-system "$root"
    # A shell of its own: errexit does not reach into what stands before ||.
    bash -euo pipefail -c 'source "$1/scripts/env.sh"; source "$1/scripts/roots.sh"; _build_root "$2" "$3"' \
        make_root "$ROOT" "$root.new" "$name" >"$log" 2>&1 || {
        tail -n 20 "$log" >&2
        fail "the root $name could not be made; all that was said is in $log"
    }
    touch "$root.new/made-from-$stamp"
    mv "$root.new" "$root"
}
